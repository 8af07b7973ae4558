package ma.prim.access;

import jakarta.ws.rs.container.ResourceInfo;
import ma.prim.http.Order;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Says which operation is called, before anything is decided about it. */
class OperationFilter {
  static final int PRIORITY = Order.AUTHENTICATION - 100;

  private final Operations operations;
  private final CurrentOperation current;

  OperationFilter(Operations operations, CurrentOperation current) {
    this.operations = operations;
    this.current = current;
  }

  @ServerRequestFilter(priority = PRIORITY)
  void find(ResourceInfo resource) {
    current.set(operations.rule(resource.getResourceMethod()));
  }
}
