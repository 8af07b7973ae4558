package ma.prim.cases;

import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.tenancy.CurrentRegion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Puts a case on hold while it waits for somebody else: its clocks stand still. */
@Singleton
class HoldCase {
  private final CurrentRegion region;
  private final SealedJson json;
  private final Deadlines deadlines;
  private final InstantSource clock;

  HoldCase(CurrentRegion region, SealedJson json, Deadlines deadlines, InstantSource clock) {
    this.region = region;
    this.json = json;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /**
   * @param until the day on which somebody should look again; not in the past
   */
  @Schema(name = "HoldCase")
  public record Body(@NotBlank @Size(max = 2000) String reason, LocalDate until) {}

  Change apply(CaseFile file, Body body) {
    Instant now = clock.instant();
    CaseVerb.HOLD.requireFrom(file.status());
    if (body.until() != null
        && body.until().isBefore(LocalDate.ofInstant(now, region.get().zone()))) {
      throw Problem.invalid(Violation.at("/until", "in_the_past"));
    }
    return file.hold(body.reason(), body.until(), json, deadlines, now);
  }
}
