package ma.prim.cases;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** For features that deal with cases without reading them. */
@Singleton
public class CaseHeads {
  private final Cases cases;
  private final CaseAccess access;

  CaseHeads(Cases cases, CaseAccess access) {
    this.cases = cases;
    this.access = access;
  }

  /** A case of which the caller may know that it is there. */
  public Optional<CaseHead> find(UUID id) {
    return cases
        .findHeader(id)
        .map(header ->
            new CaseHead(
                header.id(),
                header.cell(),
                header.province(),
                header.sensitivity() == Sensitivity.RESTRICTED,
                access.isExcluded(header.excludedOfficers())));
  }
}
