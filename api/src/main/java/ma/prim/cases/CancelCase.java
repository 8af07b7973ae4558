package ma.prim.cases;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;

/** Ends a case that was opened by mistake or came to nothing. */
@Singleton
class CancelCase {
  private final List<BesideCase> beside;
  private final SealedJson json;
  private final InstantSource clock;

  CancelCase(@All List<BesideCase> beside, SealedJson json, InstantSource clock) {
    this.beside = beside;
    this.json = json;
    this.clock = clock;
  }

  Change apply(CaseFile file, Reason body) {
    CaseVerb.CANCEL.requireFrom(file.status());
    beside.forEach(feature -> feature.requireEndable(file.id(), null));
    Change cancelled = file.cancel(body.reason(), json, clock.instant());
    beside.forEach(feature -> feature.ended(file.id()));
    return cancelled;
  }
}
