package ma.prim.referrals.messages;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;

/** What one side of a referral wrote to the other; it does not change. */
@Entity
@Immutable
@Table(name = "referral_message")
@RegionOwned("part of a referral: scoped by exists over its two sides")
@SQLRestriction(ReferralMessage.OF_REFERRAL_IN_SCOPE)
class ReferralMessage {
  static final String CONTEXT = "referral-messages";

  static final String OF_REFERRAL_IN_SCOPE =
      "(':mode' = 'region' or exists (select 1 from referral owner"
          + " where owner.id = referral_id and ((':mode' = 'province' or ':mode' = 'mixed')"
          + " and (owner.from_province in (':provinces') or owner.to_province in (':provinces'))"
          + " or (':mode' = 'cell' or ':mode' = 'mixed')"
          + " and (owner.from_cell in (':cells') or owner.to_cell in (':cells'))"
          + " or owner.to_institution in (':institutions'))))";

  @Id private UUID id;

  @Column(name = "referral_id")
  private UUID referral;

  @Enumerated(EnumType.STRING)
  private MessageSide side;

  @Enumerated(EnumType.STRING)
  private MessageKind kind;

  private UUID author;

  @Column(name = "created_at")
  private Instant createdAt;

  private byte[] sealed;

  protected ReferralMessage() {}

  ReferralMessage(
      UUID referral,
      MessageSide side,
      MessageKind kind,
      String text,
      UUID author,
      SealedJson json,
      Instant at) {
    this.id = Ids.next();
    this.referral = referral;
    this.side = side;
    this.kind = kind;
    this.author = author;
    this.createdAt = at;
    this.sealed = json.seal(new Text(text), CONTEXT + "/" + id);
  }

  String text(SealedJson json) {
    return json.open(sealed, Text.class, CONTEXT + "/" + id).text();
  }

  UUID id() {
    return id;
  }

  UUID referral() {
    return referral;
  }

  MessageSide side() {
    return side;
  }

  MessageKind kind() {
    return kind;
  }

  UUID author() {
    return author;
  }

  Instant createdAt() {
    return createdAt;
  }

  record Text(String text) {}
}
