package ma.prim.documents;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Place;
import ma.prim.access.Role;
import ma.prim.cases.CaseDoor;
import ma.prim.documents.store.DocumentsConfig;
import ma.prim.events.Journal;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;

/** Removes a document: who added it, soon after; a manager at any time, who says why. */
@Singleton
class RemoveDocument {
  private final CaseDoor door;
  private final Documents documents;
  private final Preconditions preconditions;
  private final CurrentCaller caller;
  private final Journal journal;
  private final Instance<DocumentRemoval> others;
  private final DocumentsConfig config;
  private final InstantSource clock;

  RemoveDocument(
      CaseDoor door,
      Documents documents,
      Preconditions preconditions,
      CurrentCaller caller,
      Journal journal,
      Instance<DocumentRemoval> others,
      DocumentsConfig config,
      InstantSource clock) {
    this.door = door;
    this.documents = documents;
    this.preconditions = preconditions;
    this.caller = caller;
    this.journal = journal;
    this.others = others;
    this.config = config;
    this.clock = clock;
  }

  void handle(UUID caseId, UUID id, RemovalReason reason) {
    CaseDoor.Folder folder = door.changeable(caseId);
    CaseDocument document = documents.stored(caseId, id).orElseThrow(Problem::notFound);
    boolean own = isFreshAndOwn(document);
    if (!own && !caller.get().hasAt(Role.MANAGER, Place.cell(folder.cell()))) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
    if (!own && reason == null) {
      throw Problem.invalid(Violation.of("reason", "required"));
    }
    preconditions.check(CaseDocument.VERSION);
    door.requireOpen(folder);
    document.remove();
    journal.record(folder.change(CaseDocument.RESOURCE, id, "removed").with(details(reason)));
    documents.flush();
    others.forEach(other -> other.removed(caseId, id));
  }

  private boolean isFreshAndOwn(CaseDocument document) {
    return document.author().toString().equals(caller.get().subject())
        && document.createdAt().plus(config.ownRemoval()).isAfter(clock.instant());
  }

  private static Map<String, String> details(RemovalReason reason) {
    return reason == null ? Map.of() : Map.of("reason", reason.name().toLowerCase(Locale.ROOT));
  }
}
