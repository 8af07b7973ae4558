package ma.prim.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ma.prim.access.Caller;
import ma.prim.access.CurrentCaller;
import ma.prim.access.CurrentOperation;
import ma.prim.access.Place;
import ma.prim.access.Role;
import ma.prim.access.Rule;
import ma.prim.http.RequestId;
import ma.prim.tenancy.CurrentActor;

/** Who is doing what just now, in a request or in a job, and what of it the trail says already. */
@RequestScoped
class AuditContext {
  private final CurrentCaller caller;
  private final CurrentOperation operation;
  private final CurrentActor job;
  private final CurrentVertxRequest request;
  private boolean changed;

  AuditContext(
      CurrentCaller caller,
      CurrentOperation operation,
      CurrentActor job,
      CurrentVertxRequest request) {
    this.caller = caller;
    this.operation = operation;
    this.job = job;
    this.request = request;
  }

  String actor() {
    return caller.find().map(Caller::subject).or(job::find).orElse(null);
  }

  /** The caller's roles that the operation is for; all of them where it is for everybody. */
  String role() {
    Set<Role> meant = operation.find().map(Rule::roles).orElse(Set.of());
    Predicate<Role> counts = role -> meant.isEmpty() || meant.contains(role);
    String roles =
        caller.find().map(Caller::grants).orElse(Set.of()).stream()
            .filter(grant -> counts.test(grant.role()))
            .map(grant -> grant.role().word())
            .distinct()
            .sorted()
            .collect(Collectors.joining(","));
    return roles.isEmpty() ? null : roles;
  }

  String operation() {
    return operation.find().map(Rule::operationId).or(job::find).orElse(null);
  }

  String resource() {
    return http().map(current -> ResourcePath.of(current.request().path())).orElse(null);
  }

  String requestId() {
    return http().map(RequestId::of).orElse(null);
  }

  /** The caller's cell if it is only one; for entries about nothing that has a cell. */
  String cell() {
    Set<String> cells =
        caller
            .find()
            .map(who -> who.cells(role -> role.isHeldAt(Place.Kind.CELL)))
            .orElse(Set.of());
    return cells.size() == 1 ? cells.iterator().next() : null;
  }

  /** A change that has its entry was committed. */
  void changed() {
    changed = true;
  }

  boolean hasChanged() {
    return changed;
  }

  private Optional<RoutingContext> http() {
    return Optional.ofNullable(request.getCurrent());
  }
}
