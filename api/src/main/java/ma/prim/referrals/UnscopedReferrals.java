package ma.prim.referrals;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Referrals whichever cell's they are, held until the end of the transaction: whoever accepts one
 * at the same moment comes before or after.
 */
@Singleton
class UnscopedReferrals {
  private final Session session;

  UnscopedReferrals(Session session) {
    this.session = session;
  }

  List<UnscopedReferral> under(UUID consent) {
    return held("consent = :id and sentAt is not null", consent);
  }

  List<UnscopedReferral> of(UUID person, ReceiverKind kind) {
    return held("person = :id and sentAt is not null", person).stream()
        .filter(referral -> referral.to().kind() == kind)
        .toList();
  }

  List<UnscopedReferral> ofCase(UUID caseId) {
    return held("caseId = :id", caseId);
  }

  /** One that was sent, as it is now, to look at. */
  Optional<UnscopedReferral> sent(UUID id) {
    return Optional.ofNullable(session.find(UnscopedReferral.class, id))
        .filter(referral -> referral.fromRegion() == null && referral.sentAt() != null);
  }

  void flush() {
    session.flush();
  }

  private List<UnscopedReferral> held(String condition, UUID id) {
    return session
        .createSelectionQuery(
            "from UnscopedReferral where " + condition + " order by id", UnscopedReferral.class)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
