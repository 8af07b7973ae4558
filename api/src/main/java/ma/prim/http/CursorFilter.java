package ma.prim.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets a cursor stand for the parameters of its list before they are read. */
class CursorFilter {
  private final Cursors cursors;

  CursorFilter(Cursors cursors) {
    this.cursors = cursors;
  }

  @ServerRequestFilter(priority = Order.CURSOR)
  public void accept(ResourceInfo resource, RoutingContext request) {
    if (request.queryParams().contains("cursor")
        && Endpoint.of(resource).queryParameters().containsKey("cursor")) {
      cursors.accept();
    }
  }
}
