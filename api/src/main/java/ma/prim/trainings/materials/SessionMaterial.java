package ma.prim.trainings.materials;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.documents.single.BroughtFile;
import ma.prim.documents.types.FileType;
import ma.prim.events.Change;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;
import ma.prim.trainings.sessions.TrainingSession;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Something to read or to work with: kept elsewhere, then it says where; or a file that is kept
 * here.
 */
@Entity
@Table(name = "session_material")
@RegionOwned("read with its session, by whoever sees that")
class SessionMaterial {
  static final String RESOURCE = "materials";
  static final String SEALED_AS = "session-materials";

  /**
   * What is sealed of a file.
   *
   * @param key that it is sealed with
   */
  record Content(String name, byte[] key, String context, String sha256) {}

  @Id private UUID id;
  @Version private long version;
  private UUID session;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> titles;

  private String link;

  @Enumerated(EnumType.STRING)
  @Column(name = "media_type")
  private FileType type;

  private Long size;
  private String language;

  @Column(name = "added_by")
  private UUID addedBy;

  @Column(name = "added_at")
  private Instant addedAt;

  private byte[] sealed;

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

  SessionMaterial(
      UUID session,
      BroughtFile.Kept file,
      Map<String, String> titles,
      String language,
      UUID addedBy,
      SealedJson json,
      Instant at) {
    this.id = file.id();
    this.session = session;
    this.titles = titles;
    this.type = file.type();
    this.size = file.size();
    this.language = language;
    this.addedBy = addedBy;
    this.addedAt = at;
    this.sealed =
        json.seal(
            new Content(file.name(), file.key(), file.context(), file.sha256()),
            SEALED_AS + "/" + id);
  }

  Change change(String what, TrainingSession of) {
    return Change.of(RESOURCE, id, what, null, of.province(), null)
        .under(TrainingSession.RESOURCE, session);
  }

  boolean isFile() {
    return sealed != null;
  }

  /** Of a file. */
  Content content(SealedJson json) {
    return json.open(sealed, Content.class, SEALED_AS + "/" + id);
  }

  FileType type() {
    return type;
  }

  long size() {
    return size;
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
