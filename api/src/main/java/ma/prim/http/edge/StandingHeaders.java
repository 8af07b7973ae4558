package ma.prim.http.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import ma.prim.http.Edge;
import ma.prim.http.RegionPath;

/**
 * The headers of every answer. What is in a region may be personal and is stored nowhere, unless
 * the operation says otherwise.
 */
@Singleton
class StandingHeaders {
  private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

  void register(@Observes Filters filters) {
    filters.register(StandingHeaders::add, Edge.HEADERS);
  }

  private static void add(RoutingContext request) {
    boolean inRegion = RegionPath.slug(request.request().path()).isPresent();
    boolean secure = "https".equals(request.request().scheme());
    request.addHeadersEndHandler(end -> {
      MultiMap headers = request.response().headers();
      headers.set("X-Content-Type-Options", "nosniff");
      if (inRegion && !headers.contains("Cache-Control")) {
        headers.set("Cache-Control", "no-store");
      }
      if (secure) {
        headers.set("Strict-Transport-Security", TWO_YEARS);
      }
    });
    request.next();
  }
}
