package ma.prim.referrals.links;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;
import org.hibernate.Session;

/** The links to referrals. */
@Singleton
class ReferralLinks implements SealedColumns {
  private final Session session;

  ReferralLinks(Session session) {
    this.session = session;
  }

  void add(ReferralLink link) {
    session.persist(link);
  }

  /** Of this referral only. */
  Optional<ReferralLink> find(UUID referral, UUID id) {
    return Optional.ofNullable(session.find(ReferralLink.class, id))
        .filter(link -> link.referral().equals(referral));
  }

  /** Held until the end of the transaction: two who answer by it come one after the other. */
  Optional<ReferralLink> hold(byte[] tokenHash) {
    return byToken(tokenHash, LockModeType.PESSIMISTIC_WRITE);
  }

  Optional<ReferralLink> find(byte[] tokenHash) {
    return byToken(tokenHash, LockModeType.NONE);
  }

  private Optional<ReferralLink> byToken(byte[] tokenHash, LockModeType lock) {
    return session
        .createSelectionQuery("from ReferralLink where tokenHash = :hash", ReferralLink.class)
        .setParameter("hash", tokenHash)
        .setLockMode(lock)
        .uniqueResultOptional();
  }

  long count(UUID referral) {
    return session
        .createSelectionQuery(
            "select count(*) from ReferralLink where referral = :referral", Long.class)
        .setParameter("referral", referral)
        .getSingleResult();
  }

  void flush() {
    session.flush();
  }

  @Override
  public List<SealedColumn> all() {
    return List.of(SealedColumn.of("referral_link", ReferralLink.CONTEXT));
  }
}
