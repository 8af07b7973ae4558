package ma.prim.cases;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Function;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Preconditions;

/** What every change of a case has in common: in scope, readable, not stale, journalled, shown. */
@Singleton
class ChangeCase {
  private final Cases cases;
  private final ReadCase readCase;
  private final Preconditions preconditions;
  private final Journal journal;

  ChangeCase(Cases cases, ReadCase readCase, Preconditions preconditions, Journal journal) {
    this.cases = cases;
    this.readCase = readCase;
    this.preconditions = preconditions;
    this.journal = journal;
  }

  CaseView handle(UUID id, Function<CaseFile, Change> change) {
    CaseFile file = readCase.forChange(id);
    preconditions.check(file.version());
    journal.record(change.apply(file));
    cases.flush();
    return readCase.view(file);
  }
}
