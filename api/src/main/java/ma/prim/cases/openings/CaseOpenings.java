package ma.prim.cases.openings;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.prim.access.CurrentCaller;
import ma.prim.cases.Openings;
import ma.prim.http.ListQuery;
import ma.prim.http.QueryLists;
import org.hibernate.Session;

/** The openings in the caller's scope; and for the reading of cases, those of the caller. */
@Singleton
class CaseOpenings implements Openings {
  private final Session session;
  private final CurrentCaller caller;
  private final InstantSource clock;

  CaseOpenings(Session session, CurrentCaller caller, InstantSource clock) {
    this.session = session;
    this.caller = caller;
    this.clock = clock;
  }

  UUID me() {
    return UUID.fromString(caller.get().subject());
  }

  @Override
  public Optional<UUID> running(UUID caseId) {
    return session
        .createSelectionQuery(
            "from RunningOpening where caseId = :case and officer = :me and endsAt > :now"
                + " order by endsAt desc",
            RunningOpening.class)
        .setParameter("case", caseId)
        .setParameter("me", me())
        .setParameter("now", clock.instant())
        .setMaxResults(1)
        .uniqueResultOptional()
        .map(RunningOpening::id);
  }

  @Override
  public Set<UUID> running(Collection<UUID> cases) {
    return cases.isEmpty()
        ? Set.of()
        : Set.copyOf(
            QueryLists.select(
                    session,
                    "select caseId from RunningOpening where caseId in (:cases) and officer = :me"
                        + " and endsAt > :now",
                    UUID.class,
                    Map.of("cases", cases, "me", me(), "now", clock.instant()))
                .list());
  }

  /** None to an officer who is excluded from the case. */
  Optional<CaseOpening> find(UUID id) {
    return session
        .createSelectionQuery(
            "from CaseOpening e where e.id = :id and " + Exclusion.NONE, CaseOpening.class)
        .setParameter("id", id)
        .setParameter("me", quoted())
        .uniqueResultOptional();
  }

  /** Leaves out what the caller is excluded from. */
  void leaveOutExcluded(ListQuery<CaseOpening> list) {
    list.with("me", quoted()).where(Exclusion.NONE);
  }

  /** As it stands in a JSON list. */
  private String quoted() {
    return '"' + caller.get().subject() + '"';
  }

  /** Those of the caller's of this case that keep another from being made. */
  List<CaseOpening> latest(UUID caseId) {
    return session
        .createSelectionQuery(
            "from CaseOpening where caseId = :case and officer = :me and runningKey is not null",
            CaseOpening.class)
        .setParameter("case", caseId)
        .setParameter("me", me())
        .list();
  }

  boolean isThereOne(UUID caseId) {
    return session
            .createSelectionQuery(
                "select count(*) from CaseOpening where caseId = :case", Long.class)
            .setParameter("case", caseId)
            .getSingleResult()
        > 0;
  }

  void add(CaseOpening opening) {
    session.persist(opening);
  }

  void flush() {
    session.flush();
  }
}
