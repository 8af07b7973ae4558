package ma.prim.http;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Notes every query parameter that the operation does not have, or has once only. */
class QueryNames {
  private final Findings findings;

  QueryNames(Findings findings) {
    this.findings = findings;
  }

  @ServerRequestFilter(priority = Order.PARAMETERS)
  public void check(
      ContainerRequestContext context, ResourceInfo resource, RoutingContext request) {
    MultiMap given = request.queryParams();
    if (given.isEmpty()) {
      return;
    }
    Endpoint endpoint = Endpoint.of(resource);
    if (endpoint.reads() && given.contains(Fields.PARAMETER)) {
      Fields.accept(request, endpoint, findings);
    }
    for (String name : new TreeSet<>(given.names())) {
      Boolean repeatable = endpoint.queryParameters().get(name);
      if (repeatable == null) {
        findings.unknownParameter(name);
      } else if (given.getAll(name).contains("")) {
        findings.add(Violation.of(name, "required"));
      } else if (!repeatable && given.getAll(name).size() > 1) {
        findings.add(Violation.of(name, "repeated_parameter"));
      }
    }
  }
}
