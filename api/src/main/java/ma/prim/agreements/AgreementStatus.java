package ma.prim.agreements;

import java.util.EnumSet;
import java.util.Set;
import ma.prim.http.Words;

/** Where an agreement stands. */
public enum AgreementStatus {
  DRAFT,
  IN_REVIEW,
  SIGNED,
  ACTIVE,
  SUSPENDED,
  /** Everything in it is done; people say so. */
  COMPLETED,
  /** Its last day has passed. */
  EXPIRED,
  TERMINATED,
  /** Another one has followed it. */
  RENEWED;

  /** Agreements that are still being written or read over. */
  public static final Set<AgreementStatus> UNSIGNED = EnumSet.of(DRAFT, IN_REVIEW);

  /** Agreements that bind somebody, or will. */
  public static final Set<AgreementStatus> LIVE = EnumSet.of(SIGNED, ACTIVE, SUSPENDED);

  private static final Set<AgreementStatus> IN_FORCE = EnumSet.of(ACTIVE);

  public boolean isUnsigned() {
    return UNSIGNED.contains(this);
  }

  public boolean isLive() {
    return LIVE.contains(this);
  }

  public boolean isInForce() {
    return IN_FORCE.contains(this);
  }

  /** Nothing of it changes any more. */
  public boolean isOver() {
    return !isUnsigned() && !isLive();
  }

  public String word() {
    return Words.of(this);
  }
}
