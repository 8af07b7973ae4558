package ma.prim.cases;

import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.access.CurrentCaller;
import ma.prim.users.Officers;

/** For whom the caller stands in today, by cell; looked up once a request. */
@RequestScoped
class Absent {
  private final CurrentCaller caller;
  private final Officers officers;
  private Map<String, Set<UUID>> byCell;

  Absent(CurrentCaller caller, Officers officers) {
    this.caller = caller;
    this.officers = officers;
  }

  Map<String, Set<UUID>> byCell() {
    if (byCell == null) {
      byCell = officers.standsInFor(caller.get());
    }
    return byCell;
  }
}
