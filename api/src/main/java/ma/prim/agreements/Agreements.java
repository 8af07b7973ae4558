package ma.prim.agreements;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.prim.http.QueryLists;
import org.hibernate.Session;

/** The agreements in the caller's scope; the scope is Hibernate's, on every statement. */
@Singleton
public class Agreements {
  private final Session session;

  Agreements(Session session) {
    this.session = session;
  }

  public Optional<Agreement> find(UUID id) {
    return Optional.ofNullable(session.find(Agreement.class, id));
  }

  /** The same, held until the end of the transaction and as it is in the database. */
  Optional<Agreement> findAlone(UUID id) {
    Agreement found = session.find(Agreement.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (found != null) {
      session.refresh(found, LockModeType.PESSIMISTIC_WRITE);
    }
    return Optional.ofNullable(found);
  }

  Optional<AgreementHeader> header(UUID id) {
    return Optional.ofNullable(session.find(AgreementHeader.class, id));
  }

  public List<Agreement> find(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : QueryLists.select(
                session, "from Agreement where id in (:ids)", Agreement.class, Map.of("ids", ids))
            .list();
  }

  /** All that were signed, without amendments; those above come first. */
  public List<Agreement> published(int most) {
    return QueryLists.select(
            session,
            "from Agreement where status not in (:unsigned) and type <> :amendment order by id",
            Agreement.class,
            Map.of("unsigned", AgreementStatus.UNSIGNED, "amendment", AgreementType.AMENDMENT))
        .setMaxResults(most)
        .list();
  }

  boolean hasNumber(String number, UUID other) {
    return session
            .createSelectionQuery(
                "select count(*) from Agreement where number = :number and id <> :other",
                Long.class)
            .setParameter("number", number)
            .setParameter("other", other)
            .getSingleResult()
        > 0;
  }

  /** What hangs directly under an agreement, oldest first. */
  public List<Agreement> under(UUID parent) {
    return session
        .createSelectionQuery("from Agreement where parent = :parent order by id", Agreement.class)
        .setParameter("parent", parent)
        .list();
  }

  /** Amendments of these agreements that have been in force, in the order in which they came. */
  List<Agreement> amendments(UUID parent) {
    return session
        .createSelectionQuery(
            "from Agreement where parent = :parent and type = :amendment"
                + " and activatedOn is not null order by activatedOn, id",
            Agreement.class)
        .setParameter("parent", parent)
        .setParameter("amendment", AgreementType.AMENDMENT)
        .list();
  }

  /** What is to enter into force by this day, and can. */
  List<UUID> due(LocalDate today, int most) {
    return session
        .createSelectionQuery(
            "select e.id from Agreement e where e.status = :signed and e.quorumReached = true"
                + " and (e.from is null or e.from <= :today)"
                + " and (e.type <> :amendment or exists (select 1 from Agreement above"
                + " where above.id = e.parent and above.status in (:running))) order by e.from, e.id",
            UUID.class)
        .setParameter("signed", AgreementStatus.SIGNED)
        .setParameter("amendment", AgreementType.AMENDMENT)
        .setParameterList("running", List.of(AgreementStatus.ACTIVE, AgreementStatus.SUSPENDED))
        .setParameter("today", today)
        .setMaxResults(most)
        .list();
  }

  /** What has ended before this day and does not know it yet. */
  List<UUID> past(LocalDate today, int most) {
    return QueryLists.select(
            session,
            "select e.id from Agreement e where e.status in (:running) and e.effectiveTo < :today"
                + " order by e.effectiveTo, e.id",
            UUID.class,
            Map.of(
                "running",
                List.of(AgreementStatus.ACTIVE, AgreementStatus.SUSPENDED),
                "today",
                today))
        .setMaxResults(most)
        .list();
  }

  /** The next number of a year; its row is held until the end of the transaction. */
  long nextNumber(int year) {
    AgreementCounter counter =
        session.find(AgreementCounter.class, year, LockModeType.PESSIMISTIC_WRITE);
    if (counter == null) {
      counter = new AgreementCounter(year);
      session.persist(counter);
    }
    return counter.next();
  }

  void add(Agreement agreement) {
    session.persist(agreement);
    session.flush();
  }

  void remove(Agreement agreement) {
    session.remove(agreement);
    session.flush();
  }

  public void flush() {
    session.flush();
  }
}
