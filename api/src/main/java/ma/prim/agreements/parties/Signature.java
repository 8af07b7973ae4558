package ma.prim.agreements.parties;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;

/** That a party has signed. */
@Entity
@Table(name = "agreement_signature")
@RegionOwned("part of an agreement: asked for by the id of one that is in sight")
class Signature {
  static final String RESOURCE = "signatures";

  /** It does not change: this is its version for those who read it. */
  static final long VERSION = 0;

  @Id private UUID id;

  @Column(name = "agreement_id")
  private UUID agreement;

  @Column(name = "party_id")
  private UUID party;

  @Column(name = "signed_on")
  private LocalDate signedOn;

  @Column(name = "document_id")
  private UUID document;

  @Column(name = "recorded_by")
  private UUID recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected Signature() {}

  Signature(UUID agreement, SignatureFields fields, UUID recordedBy, Instant at) {
    this.id = Ids.next();
    this.agreement = agreement;
    this.party = fields.party();
    this.signedOn = fields.signedOn();
    this.document = fields.document();
    this.recordedBy = recordedBy;
    this.recordedAt = at;
  }

  UUID id() {
    return id;
  }

  UUID agreement() {
    return agreement;
  }

  UUID party() {
    return party;
  }

  LocalDate signedOn() {
    return signedOn;
  }

  UUID document() {
    return document;
  }

  UUID recordedBy() {
    return recordedBy;
  }

  Instant recordedAt() {
    return recordedAt;
  }
}
