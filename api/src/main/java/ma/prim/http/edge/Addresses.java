package ma.prim.http.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import ma.prim.http.Edge;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.ProblemRenderer;

/** Refuses what is no address, before anything looks for what it might mean. */
@Singleton
class Addresses {
  private final ProblemRenderer renderer;

  Addresses(ProblemRenderer renderer) {
    this.renderer = renderer;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, Edge.ADDRESS);
  }

  private void check(RoutingContext request) {
    if (isWellFormed(request.request().uri())) {
      request.next();
    } else {
      renderer.send(new Problem(ProblemCode.BAD_REQUEST), request);
    }
  }

  private static boolean isWellFormed(String uri) {
    try {
      return new URI(uri).getRawPath() != null;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
