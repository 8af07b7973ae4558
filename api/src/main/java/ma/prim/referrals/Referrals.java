package ma.prim.referrals;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.prim.http.QueryLists;
import org.hibernate.Session;

/** The referrals of which a side is in the caller's scope; the scope is Hibernate's. */
@Singleton
class Referrals {
  private final Session session;

  Referrals(Session session) {
    this.session = session;
  }

  Optional<Referral> find(UUID id) {
    return Optional.ofNullable(session.find(Referral.class, id));
  }

  /** As it is now: two who change it come one after the other. */
  Optional<Referral> findAlone(UUID id) {
    return Optional.ofNullable(session.find(Referral.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** One that came from another region, as it is now. */
  Optional<Referral> fromRegion(String region, UUID thread) {
    return session
        .createSelectionQuery(
            "from Referral where fromRegion = :region and thread = :thread", Referral.class)
        .setParameter("region", region)
        .setParameter("thread", thread)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .uniqueResultOptional();
  }

  /** Those from other regions that ended before this. */
  List<Referral> receivedAndOver(Instant before, int most) {
    return session
        .createSelectionQuery(
            "from Referral where fromRegion is not null and endedAt < :before", Referral.class)
        .setParameter("before", before)
        .setMaxResults(most)
        .list();
  }

  void remove(Referral referral) {
    session.remove(referral);
  }

  List<Referral> findAll(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : QueryLists.select(
                session, "from Referral where id in (:ids)", Referral.class, Map.of("ids", ids))
            .list();
  }

  Optional<ReferralHeader> findHeader(UUID id) {
    return Optional.ofNullable(session.find(ReferralHeader.class, id));
  }

  /** What has taken the place of these: by the id of the one that was replaced. */
  List<Replacement> replacing(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : QueryLists.select(
                session,
                "select replaces, id from Referral where replaces in (:ids)",
                Replacement.class,
                Map.of("ids", ids))
            .list();
  }

  /** That one has taken the place of another. */
  record Replacement(UUID replaced, UUID by) {}

  /** Those of these cases, newest first. */
  List<Referral> ofCases(Collection<UUID> cases) {
    return cases.isEmpty()
        ? List.of()
        : QueryLists.select(
                session,
                "from Referral where caseId in (:cases) order by createdAt desc, id desc",
                Referral.class,
                Map.of("cases", cases))
            .list();
  }

  /** Those whose clock must be looked at, the longest due first. */
  List<UUID> withAlarm(Instant until, int most) {
    return session
        .createSelectionQuery(
            "select id from Referral where clock.alarmAt <= :until order by clock.alarmAt",
            UUID.class)
        .setParameter("until", until)
        .setMaxResults(most)
        .list();
  }

  long countOverdue() {
    return session
        .createSelectionQuery(
            "select count(*) from Referral where clock.overdue and not test", Long.class)
        .getSingleResult();
  }

  /** Who of the sending cell reads them, as of their case; no version of theirs changes by it. */
  void guard(UUID caseId, boolean restricted) {
    session
        .createMutationQuery("update Referral set restricted = :restricted where caseId = :case")
        .setParameter("restricted", restricted)
        .setParameter("case", caseId)
        .executeUpdate();
  }

  void add(Object entity) {
    session.persist(entity);
  }

  /** Sends what was changed to the database, so that versions and unique keys are known. */
  void flush() {
    session.flush();
  }
}
