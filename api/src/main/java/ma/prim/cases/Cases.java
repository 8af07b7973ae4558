package ma.prim.cases;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import ma.prim.cases.clocks.Clocks;
import ma.prim.http.QueryLists;
import org.hibernate.Session;

/** The cases in the caller's scope; the scope is Hibernate's, on every statement. */
@Singleton
class Cases {
  private final Session session;

  Cases(Session session) {
    this.session = session;
  }

  Optional<CaseFile> find(UUID id) {
    return Optional.ofNullable(session.find(CaseFile.class, id));
  }

  List<CaseFile> findAll(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return QueryLists.select(
            session, "from CaseFile where id in (:ids)", CaseFile.class, Map.of("ids", ids))
        .list();
  }

  /** Those in scope among these, held until the end of the transaction; in one order for all. */
  List<CaseFile> lock(Collection<UUID> ids) {
    return QueryLists.select(
            session,
            "from CaseFile where id in (:ids) order by id",
            CaseFile.class,
            Map.of("ids", ids))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  Optional<CaseHeader> findHeader(UUID id) {
    return Optional.ofNullable(session.find(CaseHeader.class, id));
  }

  /** A case that another cell offers to one in the caller's scope. */
  Optional<OfferedCase> findOffered(UUID id) {
    return Optional.ofNullable(session.find(OfferedCase.class, id));
  }

  /** What a cell in the caller's scope kept of a case that it transferred. */
  Optional<CaseFormerCell> findFormer(UUID caseId) {
    return session
        .createSelectionQuery(
            "from CaseFormerCell where caseId = :case order by offeredAt desc",
            CaseFormerCell.class)
        .setParameter("case", caseId)
        .setMaxResults(1)
        .uniqueResultOptional();
  }

  /** What cells in the caller's scope kept of these cases. */
  List<CaseFormerCell> findFormer(Collection<UUID> caseIds) {
    if (caseIds.isEmpty()) {
      return List.of();
    }
    return QueryLists.select(
            session,
            "from CaseFormerCell where caseId in (:cases) order by offeredAt",
            CaseFormerCell.class,
            Map.of("cases", caseIds))
        .list();
  }

  /** Those of these people of whom one of these officers has a case in the caller's scope. */
  List<Charge> chargesOf(Collection<UUID> people, Collection<UUID> officers) {
    return QueryLists.select(
            session,
            "select distinct person, cell, assignee from CaseFile"
                + " where person in (:people) and assignee in (:officers)",
            Charge.class,
            Map.of("people", people, "officers", officers))
        .list();
  }

  /** Those whose clocks must be looked at, the longest due first. */
  List<UUID> withAlarm(Instant until, int most) {
    return session
        .createSelectionQuery(
            "select id from CaseFile where clocks.alarmAt <= :until order by clocks.alarmAt",
            UUID.class)
        .setParameter("until", until)
        .setMaxResults(most)
        .list();
  }

  /** As it is now, for whoever must be the only one to change it. */
  Optional<CaseFile> findAlone(UUID id) {
    return Optional.ofNullable(session.find(CaseFile.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** As it is now; whoever changes it waits until the end of the transaction. */
  Optional<CaseFile> findUnchanging(UUID id) {
    return Optional.ofNullable(session.find(CaseFile.class, id, LockModeType.PESSIMISTIC_READ));
  }

  /** Nobody begins anything in the case until the end of the transaction. */
  void keepToOneself(UUID id) {
    session.find(GuardedCase.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  long countOverdue() {
    return session
        .createSelectionQuery("select count(*) from CaseFile where clocks.overdue", Long.class)
        .getSingleResult();
  }

  /**
   * Writes down what of a case's clocks is met by what is written into it, beside its version: a
   * case that gets a note has not changed under those who work on it.
   */
  void meetClocks(CaseChild child) {
    meetClocks(child.caseId(), child::meet);
  }

  void meetClocks(UUID caseId, Consumer<Clocks> met) {
    CaseFile file = session.find(CaseFile.class, caseId);
    Clocks clocks = file.clocks();
    Instant acknowledged = clocks.acknowledgedAt();
    Instant responded = clocks.respondedAt();
    session.detach(file);
    met.accept(clocks);
    boolean same =
        Objects.equals(acknowledged, clocks.acknowledgedAt())
            && Objects.equals(responded, clocks.respondedAt());
    if (!same) {
      session
          .createMutationQuery(
              "update CaseFile set clocks.acknowledgedAt = :acknowledged,"
                  + " clocks.respondedAt = :responded, clocks.dueAt = :due,"
                  + " clocks.overdue = :overdue, clocks.escalateAt = :escalate,"
                  + " clocks.alarmAt = :alarm where id = :case and clocks.respondedAt is null")
          .setParameter("acknowledged", clocks.acknowledgedAt())
          .setParameter("responded", clocks.respondedAt())
          .setParameter("due", clocks.dueAt())
          .setParameter("overdue", clocks.isOverdue())
          .setParameter("escalate", clocks.escalateAt())
          .setParameter("alarm", clocks.alarmAt())
          .setParameter("case", caseId)
          .executeUpdate();
    }
  }

  /** That an officer is in charge of a person's case in a cell. */
  record Charge(UUID person, String cell, UUID officer) {}

  <T extends CaseChild> List<T> children(Class<T> kind, UUID caseId) {
    return session
        .createSelectionQuery(
            "from " + kind.getSimpleName() + " where caseId = :case order by id", kind)
        .setParameter("case", caseId)
        .list();
  }

  <T extends CaseChild> List<T> children(Class<T> kind, Collection<UUID> caseIds) {
    return QueryLists.select(
            session,
            "from " + kind.getSimpleName() + " where caseId in (:cases) order by id",
            kind,
            Map.of("cases", caseIds))
        .list();
  }

  <T extends CaseChild> Optional<T> child(Class<T> kind, UUID id) {
    return Optional.ofNullable(session.find(kind, id));
  }

  void add(Object entity) {
    session.persist(entity);
  }

  void remove(CaseChild child) {
    session.remove(child);
  }

  /** Sends what was changed to the database, so that versions and unique keys are known. */
  void flush() {
    session.flush();
  }
}
