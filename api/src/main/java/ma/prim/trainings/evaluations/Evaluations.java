package ma.prim.trainings.evaluations;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.crypto.SealedJson;
import org.hibernate.Session;

/** What attendees said; read in whole lots. */
@Singleton
public class Evaluations {
  private final Session session;
  private final SealedJson json;

  Evaluations(Session session, SealedJson json) {
    this.session = session;
    this.json = json;
  }

  /** Of each of these sessions, in one statement; without the comments. */
  public Map<UUID, EvaluationSummary> summaries(Collection<UUID> sessions) {
    Map<UUID, EvaluationSummary> summaries = new HashMap<>();
    if (!sessions.isEmpty()) {
      of(sessions).stream()
          .collect(Collectors.groupingBy(Evaluation::session))
          .forEach((id, all) -> summaries.put(id, EvaluationSummary.of(whole(all), null)));
    }
    return summaries;
  }

  EvaluationSummary summary(UUID ofSession, boolean withComments) {
    List<Evaluation> shown = whole(of(List.of(ofSession)));
    List<String> comments =
        withComments
            ? shown.stream()
                .map(evaluation -> evaluation.comment(json))
                .filter(java.util.Objects::nonNull)
                .sorted()
                .toList()
            : null;
    return EvaluationSummary.of(shown, comments);
  }

  private List<Evaluation> of(Collection<UUID> sessions) {
    return session
        .createSelectionQuery(
            "from Evaluation e where e.session in :sessions order by e.id", Evaluation.class)
        .setParameter("sessions", sessions)
        .getResultList();
  }

  private static List<Evaluation> whole(List<Evaluation> all) {
    Map<Integer, List<Evaluation>> lots =
        all.stream().collect(Collectors.groupingBy(Evaluation::lot));
    return lots.values().stream()
        .filter(lot -> lot.size() >= EvaluationSummary.LOT)
        .flatMap(List::stream)
        .toList();
  }

  /** How many there are; the session is held. */
  int count(UUID ofSession) {
    return session
        .createSelectionQuery("from Evaluation e where e.session = :session", Evaluation.class)
        .setParameter("session", ofSession)
        .setLockMode(LockModeType.PESSIMISTIC_READ)
        .getResultList()
        .size();
  }

  /** One more; the session is held. */
  public void add(UUID ofSession, NewEvaluation said) {
    session.persist(
        new Evaluation(ofSession, count(ofSession) / EvaluationSummary.LOT, said, json));
    session.flush();
  }
}
