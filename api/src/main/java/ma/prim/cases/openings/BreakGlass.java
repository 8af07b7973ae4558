package ma.prim.cases.openings;

import jakarta.inject.Singleton;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import ma.prim.cases.CaseHead;
import ma.prim.cases.CaseHeads;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import ma.prim.tenancy.CurrentRegion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Opens a case to a coordinator; the protection officer and the cell's manager are told. */
@Singleton
class BreakGlass {
  private final CaseHeads heads;
  private final CaseOpenings openings;
  private final OpeningViews views;
  private final CurrentRegion region;
  private final SealedJson json;
  private final Journal journal;
  private final InstantSource clock;

  BreakGlass(
      CaseHeads heads,
      CaseOpenings openings,
      OpeningViews views,
      CurrentRegion region,
      SealedJson json,
      Journal journal,
      InstantSource clock) {
    this.heads = heads;
    this.openings = openings;
    this.views = views;
    this.region = region;
    this.json = json;
    this.journal = journal;
    this.clock = clock;
  }

  /** Why, and for how long. */
  @Schema(name = "BreakGlass")
  public record Body(
      @NotBlank @Size(max = 2000) @Schema(description = "Why the case must be read; the protection officer judges it.")
          String reason,
      @Min(1) @Schema(
              description = "For how many hours; the region's usual and most without it.",
              examples = "2")
          Integer hours) {}

  OpeningView handle(UUID caseId, Body body) {
    CaseHead head = heads.find(caseId).orElseThrow(Problem::notFound);
    int most = region.get().config().escalation().openingHours();
    if (body.hours() != null && body.hours() > most) {
      throw Problem.invalid(Violation.at("/hours", "too_large", Map.of("value", most)));
    }
    if (head.excludesCaller()) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
    Instant now = clock.instant();
    makeRoom(caseId, now);
    Duration length = Duration.ofHours(body.hours() == null ? most : body.hours());
    CaseOpening opening = new CaseOpening(head, openings.me(), body.reason(), length, json, now);
    openings.add(opening);
    journal.record(opening.opened(head.restricted()));
    openings.flush();
    return views.of(opening);
  }

  /** One at a time: who has the case open needs no second reason, and no longer time. */
  private void makeRoom(UUID caseId, Instant now) {
    for (CaseOpening earlier : openings.latest(caseId)) {
      if (now.isBefore(earlier.endsAt())) {
        throw new Problem(ProblemCode.CONFLICT);
      }
      earlier.makeRoom();
    }
    openings.flush();
  }
}
