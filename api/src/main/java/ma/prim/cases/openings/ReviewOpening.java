package ma.prim.cases.openings;

import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiFunction;
import ma.prim.cases.CaseHead;
import ma.prim.cases.CaseHeads;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the protection officer does with an opening. */
@Singleton
class ReviewOpening {
  private final CaseOpenings openings;
  private final CaseHeads heads;
  private final OpeningViews views;
  private final Preconditions preconditions;
  private final SealedJson json;
  private final Journal journal;
  private final InstantSource clock;

  ReviewOpening(
      CaseOpenings openings,
      CaseHeads heads,
      OpeningViews views,
      Preconditions preconditions,
      SealedJson json,
      Journal journal,
      InstantSource clock) {
    this.openings = openings;
    this.heads = heads;
    this.views = views;
    this.preconditions = preconditions;
    this.json = json;
    this.journal = journal;
    this.clock = clock;
  }

  /** What was found. */
  @Schema(name = "ReviewOpening")
  public record Body(@NotNull OpeningVerdict verdict, @Size(max = 2000) String note) {}

  OpeningView end(UUID id) {
    return change(
        id, (opening, restricted) -> opening.end(openings.me(), restricted, clock.instant()));
  }

  OpeningView review(UUID id, Body body) {
    return change(
        id,
        (opening, restricted) ->
            opening.review(
                body.verdict(), body.note(), openings.me(), restricted, json, clock.instant()));
  }

  private OpeningView change(UUID id, BiFunction<CaseOpening, Boolean, Change> change) {
    CaseOpening opening = openings.find(id).orElseThrow(Problem::notFound);
    preconditions.check(opening.version());
    boolean restricted = heads.find(opening.caseId()).map(CaseHead::restricted).orElse(true);
    journal.record(change.apply(opening, restricted));
    openings.flush();
    return views.of(opening);
  }
}
