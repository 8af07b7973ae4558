package ma.prim.cases;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import ma.prim.access.CurrentCaller;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ends a case, with the last note and the service given in the same request. */
@Singleton
class CloseCase {
  private final Cases cases;
  private final List<BesideCase> beside;
  private final CurrentCaller caller;
  private final SealedJson json;
  private final Journal journal;
  private final InstantSource clock;

  CloseCase(
      Cases cases,
      @All List<BesideCase> beside,
      CurrentCaller caller,
      SealedJson json,
      Journal journal,
      InstantSource clock) {
    this.cases = cases;
    this.beside = beside;
    this.caller = caller;
    this.json = json;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * @param closureEvidence what shows it: the deed's number, the decision, what was said
   * @param note a last note
   * @param service a service given with the closure
   */
  @Schema(name = "CloseCase")
  public record Body(
      @NotNull ClosureReason closureReason,
      @Size(max = 4000) String closureEvidence,
      @Size(min = 1, max = 8000) String note,
      @Valid CaseServiceFields service) {}

  Change apply(CaseFile file, Body body) {
    CaseVerb.CLOSE.requireFrom(file.status());
    beside.forEach(feature -> feature.requireEndable(file.id(), body.closureReason()));
    Instant now = clock.instant();
    Change closed = file.close(body.closureReason(), body.closureEvidence(), json, now);
    UUID author = UUID.fromString(caller.get().subject());
    if (body.note() != null) {
      CaseNote note = new CaseNote(file, body.note(), null, author, json, now);
      cases.add(note);
      journal.record(note.added(file));
    }
    if (body.service() != null) {
      CaseService service = new CaseService(file, body.service(), author, json, now);
      cases.add(service);
      journal.record(service.added(file));
    }
    beside.forEach(feature -> feature.ended(file.id()));
    return closed;
  }
}
