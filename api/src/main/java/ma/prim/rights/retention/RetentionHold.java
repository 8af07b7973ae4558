package ma.prim.rights.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;

/** That the protection officer keeps a file from being erased, until she releases it. */
@Entity
@Table(name = "retention_hold")
@RegionOwned("only the protection officer reads and writes them, who sees the whole region")
class RetentionHold {
  static final String CONTEXT = "retention-holds";

  @Id private UUID id;
  @Version private long version;

  @Column(name = "person_id")
  private UUID person;

  @Column(name = "held_at")
  private Instant heldAt;

  @Column(name = "held_by")
  private UUID heldBy;

  @Column(name = "released_at")
  private Instant releasedAt;

  @Column(name = "released_by")
  private UUID releasedBy;

  private byte[] sealed;

  protected RetentionHold() {}

  RetentionHold(UUID person, String reason, UUID officer, SealedJson json, Instant at) {
    this.id = Ids.next();
    this.person = person;
    this.heldAt = at;
    this.heldBy = officer;
    this.sealed = json.seal(new Content(reason), context());
  }

  void release(UUID officer, Instant at) {
    releasedAt = at;
    releasedBy = officer;
  }

  String reason(SealedJson json) {
    return json.open(sealed, Content.class, context()).reason();
  }

  private String context() {
    return CONTEXT + "/" + id;
  }

  UUID person() {
    return person;
  }

  Instant heldAt() {
    return heldAt;
  }

  UUID heldBy() {
    return heldBy;
  }

  boolean isReleased() {
    return releasedAt != null && releasedBy != null;
  }

  record Content(String reason) {}
}
