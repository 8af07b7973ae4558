package ma.prim.agreements.parties;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;

/** An institution in one role in one agreement. */
@Entity
@Table(name = "agreement_party")
@RegionOwned("part of an agreement: asked for by the id of one that is in sight")
public class Party {
  static final String RESOURCE = "parties";
  private static final String SEALED_AS = "agreement-parties/";

  @Id private UUID id;
  @Version private long version;

  @Column(name = "agreement_id")
  private UUID agreement;

  @Column(name = "institution_id")
  private UUID institution;

  @Enumerated(EnumType.STRING)
  private PartyRole role;

  private boolean signs;

  @Enumerated(EnumType.STRING)
  private PartyEffect effect;

  @Column(name = "joined_by")
  private UUID joinedBy;

  @Column(name = "left_by")
  private UUID leftBy;

  @Column(name = "created_at")
  private Instant createdAt;

  private byte[] sealed;

  protected Party() {}

  Party(UUID agreement, PartyFields fields, boolean signs, SealedJson json, Instant at) {
    this.id = Ids.next();
    this.agreement = agreement;
    this.createdAt = at;
    write(fields, signs, json);
  }

  void write(PartyFields fields, boolean signing, SealedJson json) {
    institution = fields.institution();
    role = fields.role();
    signs = signing;
    effect = fields.effect() == null ? PartyEffect.STAYS : fields.effect();
    seal(fields.signatory(), json);
  }

  /** The same party in another agreement: it joins by an amendment, or goes on in the next one. */
  Party in(UUID other, UUID amendment, SealedJson json, Instant at) {
    Party copy =
        new Party(
            other,
            new PartyFields(institution, role, signs, PartyEffect.STAYS, signatory(json)),
            signs,
            json,
            at);
    copy.joinedBy = amendment;
    return copy;
  }

  void leave(UUID amendment) {
    leftBy = amendment;
  }

  /** It had left, and is a party again. */
  void comeBack(UUID amendment) {
    leftBy = null;
    joinedBy = amendment;
  }

  Signatory signatory(SealedJson json) {
    return sealed == null ? null : json.open(sealed, Signatory.class, SEALED_AS + id);
  }

  private void seal(Signatory signatory, SealedJson json) {
    sealed = signatory == null ? null : json.seal(signatory, SEALED_AS + id);
  }

  PartyFields fields(SealedJson json) {
    return new PartyFields(
        institution, role, signs, effect == PartyEffect.STAYS ? null : effect, signatory(json));
  }

  public UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  public UUID agreement() {
    return agreement;
  }

  public UUID institution() {
    return institution;
  }

  public PartyRole role() {
    return role;
  }

  /** Whether it signs. */
  public boolean isSigner() {
    return signs;
  }

  boolean signs() {
    return signs;
  }

  PartyEffect effect() {
    return effect;
  }

  /** The amendment by which it joined; null for one of the first hour. */
  public UUID joinedBy() {
    return joinedBy;
  }

  public UUID leftBy() {
    return leftBy;
  }

  /** Whether it is a party now, as amendments in force have it. */
  public boolean isIn() {
    return leftBy == null;
  }

  Instant createdAt() {
    return createdAt;
  }
}
