package ma.prim.referrals.links;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Ids;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Words;
import ma.prim.tenancy.RegionOwned;

/**
 * A link by which somebody without an account answers one referral. Used up by the first answer;
 * who gives the same one again is answered as before.
 */
@Entity
@Table(name = "referral_link")
@RegionOwned("reached by its token, or below a referral whose sender's side the caller is on")
class ReferralLink {
  static final String CONTEXT = "referral-links";

  @Id private UUID id;
  @Version private long version;

  @Column(name = "referral_id")
  private UUID referral;

  @Column(name = "token_hash")
  private byte[] tokenHash;

  @Enumerated(EnumType.STRING)
  private ReferralLinkStatus status;

  private UUID author;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Enumerated(EnumType.STRING)
  private LinkAnswer answer;

  @Column(name = "ended_at")
  private Instant endedAt;

  private byte[] sealed;

  protected ReferralLink() {}

  ReferralLink(
      UUID referral,
      byte[] tokenHash,
      String label,
      Instant expiresAt,
      UUID author,
      SealedJson json,
      Instant at) {
    this.id = Ids.next();
    this.referral = referral;
    this.tokenHash = tokenHash.clone();
    this.status = ReferralLinkStatus.OPEN;
    this.author = author;
    this.createdAt = at;
    this.expiresAt = expiresAt;
    this.sealed = json.seal(new Label(label), CONTEXT + "/" + id);
  }

  /** Whether it opens the referral now. */
  boolean isOpen(Instant now) {
    return status(now) == ReferralLinkStatus.OPEN;
  }

  /** Whether this very answer was given by it, and it has not run out meanwhile. */
  boolean hasAnswered(LinkAnswer same, Instant now) {
    return status == ReferralLinkStatus.USED && answer == same && now.isBefore(expiresAt);
  }

  /** Whether another answer was given by it, and it has not run out meanwhile. */
  boolean isUsedOtherwise(LinkAnswer given, Instant now) {
    return status == ReferralLinkStatus.USED && answer != given && now.isBefore(expiresAt);
  }

  void use(LinkAnswer given, Instant at) {
    if (!isOpen(at)) {
      throw new Problem(ProblemCode.CONFLICT);
    }
    status = ReferralLinkStatus.USED;
    answer = given;
    endedAt = at;
  }

  void revoke(Instant at) {
    if (status == ReferralLinkStatus.REVOKED) {
      return;
    }
    if (!isOpen(at)) {
      throw Problem.invalidTransition(Words.of(status(at)), List.of());
    }
    status = ReferralLinkStatus.REVOKED;
    endedAt = at;
  }

  ReferralLinkStatus status(Instant now) {
    return status == ReferralLinkStatus.OPEN && !now.isBefore(expiresAt)
        ? ReferralLinkStatus.EXPIRED
        : status;
  }

  String label(SealedJson json) {
    return json.open(sealed, Label.class, CONTEXT + "/" + id).text();
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  UUID referral() {
    return referral;
  }

  UUID author() {
    return author;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  LinkAnswer answer() {
    return answer;
  }

  Instant endedAt() {
    return endedAt;
  }

  /** For whom it is. */
  record Label(String text) {}
}
