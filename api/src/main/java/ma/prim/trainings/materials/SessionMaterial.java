package ma.prim.trainings.materials;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something to read or to work with, kept elsewhere: where it is. */
@Entity
@Table(name = "session_material")
@RegionOwned("read with its session, by whoever sees that")
class SessionMaterial {
  static final String RESOURCE = "materials";

  @Id private UUID id;
  @Version private long version;
  private UUID session;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> titles;

  private String link;
  private String language;

  @Column(name = "added_by")
  private UUID addedBy;

  @Column(name = "added_at")
  private Instant addedAt;

  protected SessionMaterial() {}

  SessionMaterial(UUID session, MaterialFields fields, UUID addedBy, Instant at) {
    this.id = Ids.next();
    this.session = session;
    this.titles = fields.titles();
    this.link = fields.link();
    this.language = fields.language();
    this.addedBy = addedBy;
    this.addedAt = at;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  UUID session() {
    return session;
  }

  Map<String, String> titles() {
    return titles;
  }

  String link() {
    return link;
  }

  String language() {
    return language;
  }

  UUID addedBy() {
    return addedBy;
  }

  Instant addedAt() {
    return addedAt;
  }
}
