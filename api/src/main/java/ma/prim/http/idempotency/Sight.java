package ma.prim.http.idempotency;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.prim.audit.AccessLog;
import ma.prim.http.Ids;
import ma.prim.tenancy.CurrentScope;

/** Whether the caller may see what an answer is about; and the trace of showing it again. */
@Singleton
class Sight {
  private final CurrentScope scope;
  private final Instance<ReplayGuard> guards;
  private final AccessLog accessLog;

  Sight(CurrentScope scope, Instance<ReplayGuard> guards, AccessLog accessLog) {
    this.scope = scope;
    this.guards = guards;
    this.accessLog = accessLog;
  }

  /** Asked inside a transaction. */
  boolean isGiven(String resource, String cell, String province) {
    if (cell != null && !scope.headers().contains(cell, province)) {
      return false;
    }
    return guards.stream()
        .allMatch(guard -> id(resource, guard.resource()).map(guard::maySee).orElse(true));
  }

  /** Who is given an answer again sees again what it shows. */
  void log(KeptAnswer kept) {
    if (kept.person() != null) {
      accessLog.readPeople(List.of(kept.person()));
    }
    id(kept.resource(), "cases").ifPresent(id -> accessLog.readCases(List.of(id)));
  }

  private static Optional<UUID> id(String resource, String noun) {
    String prefix = noun + "/";
    return resource != null && resource.startsWith(prefix)
        ? Ids.parse(resource.substring(prefix.length()))
        : Optional.empty();
  }
}
