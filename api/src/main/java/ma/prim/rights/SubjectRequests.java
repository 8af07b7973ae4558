package ma.prim.rights;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.prim.access.AccessMatrix;
import ma.prim.access.CurrentCaller;
import ma.prim.crypto.SealedJson;
import ma.prim.http.QueryLists;
import ma.prim.people.Objections;
import ma.prim.people.Purpose;
import ma.prim.tenancy.CurrentRegion;
import org.hibernate.Session;

/** The requests in the caller's scope; and, for everybody who asks, what people object to. */
@Singleton
class SubjectRequests implements Objections {
  private final Session session;
  private final SealedJson json;
  private final AccessMatrix matrix;
  private final CurrentCaller caller;
  private final CurrentRegion region;
  private final InstantSource clock;

  SubjectRequests(
      Session session,
      SealedJson json,
      AccessMatrix matrix,
      CurrentCaller caller,
      CurrentRegion region,
      InstantSource clock) {
    this.session = session;
    this.json = json;
    this.matrix = matrix;
    this.caller = caller;
    this.region = region;
    this.clock = clock;
  }

  Optional<SubjectRequest> find(UUID id) {
    return Optional.ofNullable(session.find(SubjectRequest.class, id));
  }

  void add(SubjectRequest request) {
    session.persist(request);
    flush();
  }

  /** Sends what was changed to the database, so that the version is known. */
  void flush() {
    session.flush();
  }

  /**
   * Some that the law's last day has passed over, and nobody was told of it; held until the end of
   * the transaction.
   */
  List<SubjectRequest> late(int most) {
    return session
        .createSelectionQuery(
            "from SubjectRequest where status = :open and answerBy < :today and overdueAt is null"
                + " order by answerBy, id",
            SubjectRequest.class)
        .setParameter("open", SubjectRequestStatus.OPEN)
        .setParameter("today", today())
        .setMaxResults(most)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  SubjectRequestView view(SubjectRequest request) {
    List<String> actions = new ArrayList<>();
    if (request.status() == SubjectRequestStatus.OPEN) {
      if (may("decideSubjectRequest")) {
        actions.add("decide");
      }
      if (may("withdrawSubjectRequest")) {
        actions.add("withdraw");
      }
    }
    return SubjectRequestView.from(request, json, today(), actions);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), region.get().zone());
  }

  /** Whichever cell heard it: an objection holds in the whole region. */
  @Override
  public Map<UUID, List<Purpose>> of(Collection<UUID> people) {
    Map<UUID, List<Purpose>> objections = new LinkedHashMap<>();
    if (people.isEmpty()) {
      return objections;
    }
    QueryLists.select(
            session,
            "from Objection where person in (:people) order by purpose",
            Objection.class,
            Map.of("people", people))
        .list()
        .forEach(objection -> {
          List<Purpose> of =
              objections.computeIfAbsent(objection.person(), person -> new ArrayList<>());
          if (!of.contains(objection.purpose())) {
            of.add(objection.purpose());
          }
        });
    return objections;
  }

  private boolean may(String operation) {
    return matrix.find(operation).filter(rule -> rule.allows(caller.get())).isPresent();
  }
}
