package ma.prim.cases;

import jakarta.inject.Singleton;
import java.util.UUID;
import ma.prim.http.idempotency.ReplayGuard;

/** A case is shown again to those who may still read it, or its header. */
@Singleton
class CaseReplay implements ReplayGuard {
  private final Cases cases;
  private final CaseAccess access;

  CaseReplay(Cases cases, CaseAccess access) {
    this.cases = cases;
    this.access = access;
  }

  @Override
  public String resource() {
    return "cases";
  }

  @Override
  public boolean maySee(UUID id) {
    return cases
        .find(id)
        .map(file -> access.sight(file) != CaseAccess.Sight.STUB)
        .orElseGet(() -> cases.findHeader(id).isPresent());
  }
}
