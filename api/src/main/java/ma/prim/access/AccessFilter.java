package ma.prim.access;

import java.util.Optional;
import java.util.stream.Collectors;
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
    if (who.filter(rule::isOutOfScopeOf).isPresent()) {
      throw outOfScope(rule);
    }
    if (!who.map(rule::allows).orElse(rule.audience() == Audience.PUBLIC)) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
    who.ifPresent(known -> scope.set(rule.content(known), rule.headers(known)));
  }

  /** Names what is missing (RFC 6750), so that a partner knows what to ask for. */
  private static Problem outOfScope(Rule rule) {
    String needed = rule.scopes().stream().map(Scope::word).collect(Collectors.joining(" "));
    String scopes = needed.isEmpty() ? "" : ", scope=\"" + needed + "\"";
    return new Problem(ProblemCode.INSUFFICIENT_SCOPE)
        .with("WWW-Authenticate", "Bearer error=\"insufficient_scope\"" + scopes);
  }
}
