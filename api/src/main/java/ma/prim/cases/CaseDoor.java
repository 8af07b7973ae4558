package ma.prim.cases;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.prim.events.Change;

/** What other packages keep in a case asks here who may read it and who may write into it. */
@Singleton
public class CaseDoor {
  private final CaseChildren children;
  private final Cases cases;

  CaseDoor(CaseChildren children, Cases cases) {
    this.children = children;
    this.cases = cases;
  }

  /** A case, as far as what is kept in it needs to know it. */
  public static final class Folder {
    private final CaseFile file;

    private Folder(CaseFile file) {
      this.file = file;
    }

    public UUID id() {
      return file.id();
    }

    public String cell() {
      return file.cell();
    }

    /** What happened to something in this case, shown in its timeline. */
    public Change change(String resource, UUID id, String change) {
      return Change.of(resource, id, change, file.cell(), file.province(), null)
          .under(CaseFile.RESOURCE, file.id())
          .restricted(file.sensitivity() == Sensitivity.RESTRICTED);
    }
  }

  /** Refuses whoever may not read the content of the case; who may is noted as a reader. */
  public void requireReadable(UUID caseId) {
    children.requireReadable(caseId);
  }

  /** Whose case it is, to whoever reads its content; empty once it has left the caller's cells. */
  public Optional<UUID> person(UUID caseId) {
    return cases.find(caseId).map(CaseFile::person);
  }

  /** Whose part is shown: null for all of it; the caller's cells once the case has left. */
  public Set<String> onlyCells(UUID caseId) {
    return children.onlyCells(caseId);
  }

  /** The case, open for writing into it. */
  public Folder writable(UUID caseId) {
    return new Folder(children.writable(caseId));
  }

  /** A case in the scope of work outside a request, for taking over what was before. */
  public Folder earlier(UUID caseId) {
    return new Folder(cases.find(caseId).orElseThrow());
  }

  /** The case, whatever its state, to whoever may write into it. */
  public Folder changeable(UUID caseId) {
    return new Folder(children.changeable(caseId));
  }

  public void requireOpen(Folder folder) {
    children.requireOpen(folder.file);
  }

  /** Who writes into a case has taken it up. */
  public void acknowledge(Folder folder, Instant at) {
    cases.meetClocks(folder.id(), clocks -> clocks.acknowledge(at));
  }
}
