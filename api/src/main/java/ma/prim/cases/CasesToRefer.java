package ma.prim.cases;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Problem;

/** What may be told of cases to somebody else; only by who reads their content. */
@Singleton
public class CasesToRefer {
  private final Cases cases;
  private final CaseAccess access;
  private final SealedJson json;

  CasesToRefer(Cases cases, CaseAccess access, SealedJson json) {
    this.cases = cases;
    this.access = access;
    this.json = json;
  }

  /** The case, if it is a cell's of the caller's now and she reads its content. */
  public Optional<ReferredCase> find(UUID id) {
    return cases
        .find(id)
        .filter(file -> access.sight(file) == CaseAccess.Sight.CONTENT)
        .map(file -> ReferredCase.from(file, json));
  }

  /** The same as it is now; whoever closes it meanwhile waits, and finds what was begun in it. */
  public Optional<ReferredCase> hold(UUID id) {
    return cases
        .findUnchanging(id)
        .filter(file -> access.sight(file) == CaseAccess.Sight.CONTENT)
        .map(file -> ReferredCase.from(file, json));
  }

  /** Whoever is about to begin something in the case waits until the end of the transaction. */
  public void keepFromBeginning(UUID id) {
    cases.keepToOneself(id);
  }

  /** Those of these cases that the caller reads, by id. */
  public Map<UUID, ReferredCase> findAll(Collection<UUID> ids) {
    return cases.findAll(Set.copyOf(ids)).stream()
        .filter(file -> access.sight(file) == CaseAccess.Sight.CONTENT)
        .map(file -> ReferredCase.from(file, json))
        .collect(Collectors.toMap(ReferredCase::id, Function.identity()));
  }

  /** A case in the scope of work outside a request. */
  public ReferredCase earlier(UUID id) {
    return ReferredCase.from(cases.find(id).orElseThrow(), json);
  }

  /**
   * Refuses to begin anything in a case on which nobody works.
   *
   * @throws Problem with the verbs that the case has
   */
  public void requireOpen(UUID id) {
    cases
        .find(id)
        .filter(file -> !file.status().isOpen())
        .ifPresent(file -> {
          throw Problem.invalidTransition(file.status().word(), CaseVerb.possibleIn(file.status()));
        });
  }

  /** The notes of a case that the caller reads, oldest first. */
  public List<CaseNoteView> notes(UUID caseId) {
    return cases.children(CaseNote.class, caseId).stream()
        .map(note -> CaseNoteView.from(note, json))
        .toList();
  }

  /** The services given in a case that the caller reads, oldest first. */
  public List<CaseServiceView> services(UUID caseId) {
    return cases.children(CaseService.class, caseId).stream()
        .map(service -> CaseServiceView.from(service, json))
        .toList();
  }
}
