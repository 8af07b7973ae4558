package ma.prim.trainings.sessions;

import static ma.prim.trainings.sessions.SessionStatus.DRAFT;
import static ma.prim.trainings.sessions.SessionStatus.FULL;
import static ma.prim.trainings.sessions.SessionStatus.IN_PROGRESS;
import static ma.prim.trainings.sessions.SessionStatus.POSTPONED;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import ma.prim.http.Problem;
import ma.prim.http.Words;

/** What moves a session, and from where. */
enum SessionVerb {
  OPEN(DRAFT, POSTPONED),
  POSTPONE(SessionStatus.OPEN, FULL),
  START(SessionStatus.OPEN, FULL),
  COMPLETE(IN_PROGRESS),
  CANCEL(DRAFT, SessionStatus.OPEN, FULL, POSTPONED, IN_PROGRESS);

  private final Set<SessionStatus> from;

  SessionVerb(SessionStatus... from) {
    this.from = Set.of(from);
  }

  static List<String> from(SessionStatus status) {
    return Arrays.stream(values())
        .filter(verb -> verb.from.contains(status))
        .map(Words::of)
        .toList();
  }

  void require(SessionStatus status) {
    if (!from.contains(status)) {
      throw refused(status);
    }
  }

  static Problem refused(SessionStatus status) {
    return Problem.invalidTransition(Words.of(status), from(status));
  }
}
