package ma.prim.people.requests;

import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.UUID;
import ma.prim.access.CurrentCaller;
import ma.prim.cells.ServingCell;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import ma.prim.people.Acquaintances;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks the cell that knows a person to let this one read her file. */
@Singleton
class AskForAccess {
  private final Handles handles;
  private final Acquaintances acquaintances;
  private final AccessRequests requests;
  private final AccessRequestViews views;
  private final ServingCell servingCell;
  private final CurrentRegion region;
  private final CurrentCaller caller;
  private final SealedJson json;
  private final Journal journal;
  private final InstantSource clock;

  AskForAccess(
      Handles handles,
      Acquaintances acquaintances,
      AccessRequests requests,
      AccessRequestViews views,
      ServingCell servingCell,
      CurrentRegion region,
      CurrentCaller caller,
      SealedJson json,
      Journal journal,
      InstantSource clock) {
    this.handles = handles;
    this.acquaintances = acquaintances;
    this.requests = requests;
    this.views = views;
    this.servingCell = servingCell;
    this.region = region;
    this.caller = caller;
    this.json = json;
    this.journal = journal;
    this.clock = clock;
  }

  /** For whom, and why. */
  @Schema(name = "NewAccessRequest")
  public record Body(
      @NotBlank @Size(max = 400) @Schema(description = "The `handle` that came with `knownTo`.", examples = "AYc2mQvXkq0")
          String handle,
      @NotBlank @Size(max = 2000) @Schema(description = "Why the file is needed here.")
          String reason,
      @Schema(description = "In whose name; only of a caller with several cells.") String cell) {}

  AccessRequestView handle(Body body) {
    CellConfig from = servingCell.choose(body.cell());
    UUID person = handles.take(body.handle()).orElseThrow(AskForAccess::unknown);
    CellConfig to =
        acquaintances
            .cellToAsk(person)
            .flatMap(region.get().config()::cell)
            .orElseThrow(AskForAccess::unknown);
    if (requests.isOpen(person, from.slug())) {
      throw new Problem(ProblemCode.CONFLICT);
    }
    AccessRequest request =
        new AccessRequest(
            person,
            from,
            to,
            body.reason(),
            UUID.fromString(caller.get().subject()),
            json,
            clock.instant());
    requests.add(request);
    request.asked().forEach(journal::record);
    requests.flush();
    return views.of(request);
  }

  /** Whether nobody has the handle, somebody else, or this caller no longer: the same. */
  private static Problem unknown() {
    return Problem.invalid(Violation.at("/handle", "unknown_reference"));
  }
}
