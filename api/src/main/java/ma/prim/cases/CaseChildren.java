package ma.prim.cases;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.tenancy.CurrentScope;

/** Reads and writes what stands in a case. Children do not change the case's version. */
@Singleton
class CaseChildren {
  private final Lists lists;
  private final Cases cases;
  private final ReadCase readCase;
  private final CaseAccess access;
  private final CurrentScope scope;
  private final Journal journal;

  CaseChildren(
      Lists lists,
      Cases cases,
      ReadCase readCase,
      CaseAccess access,
      CurrentScope scope,
      Journal journal) {
    this.lists = lists;
    this.cases = cases;
    this.readCase = readCase;
    this.access = access;
    this.scope = scope;
    this.journal = journal;
  }

  /** A page of a kind; to a cell that the case has left, of those that it wrote itself. */
  <T extends CaseChild> Page<T> page(Listing<T> listing, UUID caseId, Paging paging) {
    requireReadable(caseId);
    return lists
        .of(listing, paging)
        .where("e.caseId = :case", caseId)
        .where("e.writtenIn in :cells", onlyCells(caseId))
        .page();
  }

  /**
   * Whose part of a case is shown: null for all of it; the caller's cells once the case has left.
   */
  Set<String> onlyCells(UUID caseId) {
    return cases.find(caseId).isPresent() ? null : scope.content().cells();
  }

  /** Refuses whoever may not read the content of the case. */
  void requireReadable(UUID caseId) {
    readCase.requireContent(caseId);
  }

  /** The case, open for writing into it. */
  CaseFile writable(UUID caseId) {
    CaseFile file = changeable(caseId);
    requireOpen(file);
    return file;
  }

  /** The case, whatever its state, to whoever may write into it. */
  CaseFile changeable(UUID caseId) {
    CaseFile file = readCase.forChange(caseId);
    if (access.sight(file) != CaseAccess.Sight.CONTENT) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
    return file;
  }

  void requireOpen(CaseFile file) {
    if (!file.status().isOpen()) {
      throw Problem.invalidTransition(file.status().word(), CaseVerb.possibleIn(file.status()));
    }
  }

  <T extends CaseChild> T add(T child, Change change) {
    // Before the child: its foreign key locks the case's row, which two at once would then wait
    // for.
    cases.meetClocks(child);
    cases.add(child);
    journal.record(change);
    cases.flush();
    return child;
  }

  /** A child of this case in the caller's scope. */
  <T extends CaseChild> T find(Class<T> kind, UUID caseId, UUID childId) {
    return cases
        .child(kind, childId)
        .filter(child -> child.caseId().equals(caseId))
        .orElseThrow(Problem::notFound);
  }

  <T extends CaseChild> boolean has(Class<T> kind, UUID caseId, UUID childId) {
    return cases.child(kind, childId).filter(child -> child.caseId().equals(caseId)).isPresent();
  }

  /** Whether the person has this part already. */
  boolean hasParty(UUID caseId, CasePartyFields party) {
    return cases.children(CaseParty.class, caseId).stream()
        .anyMatch(known -> known.person().equals(party.person()) && known.part() == party.part());
  }

  void changed(Change change) {
    journal.record(change);
    cases.flush();
  }

  void remove(CaseChild child, Change change) {
    cases.remove(child);
    changed(change);
  }
}
