package ma.prim.cases.openings;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import ma.prim.access.AccessMatrix;
import ma.prim.access.CurrentCaller;
import ma.prim.audit.AccessLog;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ETags;

/** Shows openings. */
@Singleton
class OpeningViews {
  private final AccessMatrix matrix;
  private final CurrentCaller caller;
  private final SealedJson json;
  private final AccessLog accessLog;
  private final InstantSource clock;

  OpeningViews(
      AccessMatrix matrix,
      CurrentCaller caller,
      SealedJson json,
      AccessLog accessLog,
      InstantSource clock) {
    this.accessLog = accessLog;
    this.matrix = matrix;
    this.caller = caller;
    this.json = json;
    this.clock = clock;
  }

  OpeningView of(CaseOpening opening) {
    Instant now = clock.instant();
    CaseOpening.Content content = opening.content(json);
    accessLog.readCases(List.of(opening.caseId()));
    boolean reviews =
        matrix.find("reviewOpening").filter(rule -> rule.allows(caller.get())).isPresent();
    return new OpeningView(
        opening.id(),
        opening.caseId(),
        opening.cell(),
        opening.officer(),
        content.reason(),
        opening.status(now),
        opening.openedAt(),
        opening.endsAt(),
        opening.endedBy(),
        opening.verdict(),
        content.note(),
        opening.reviewedBy(),
        opening.reviewedAt(),
        ETags.of(opening.version()),
        reviews ? opening.actions(now) : List.of());
  }
}
