package ma.prim.access;

import java.util.Optional;
import ma.prim.access.Rule.Audience;
import ma.prim.http.Order;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.tenancy.CurrentScope;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Applies the matrix: who has none of the operation's roles is refused for every id alike; who has
 * one works within the places where it is held.
 */
class AccessFilter {
  private final CurrentOperation operation;
  private final CurrentCaller caller;
  private final CurrentScope scope;

  AccessFilter(CurrentOperation operation, CurrentCaller caller, CurrentScope scope) {
    this.operation = operation;
    this.caller = caller;
    this.scope = scope;
  }

  @ServerRequestFilter(priority = Order.ACCESS)
  void apply() {
    Rule rule = operation.find().orElseThrow();
    Optional<Caller> who = caller.find();
    if (!who.map(rule::allows).orElse(rule.audience() == Audience.PUBLIC)) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
    who.ifPresent(known -> scope.set(rule.content(known), rule.headers(known)));
  }
}
