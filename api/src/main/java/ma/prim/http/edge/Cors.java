package ma.prim.http.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import ma.prim.http.Edge;
import ma.prim.http.RegionPath;
import ma.prim.http.Routes;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.Regions;

/**
 * Lets browsers call from the origins that the region of the path names in tenant-config, exactly;
 * where the path has no region, from those of any. Preflights need no token.
 */
@Singleton
class Cors {
  private static final String EXPOSED =
      "ETag, Location, Link, Retry-After, RateLimit, RateLimit-Policy, X-Request-Id,"
          + " Idempotent-Replayed, Content-Disposition, WWW-Authenticate, Deprecation, Sunset,"
          + " Accept-Ranges, Content-Range, Repr-Digest, Upload-Offset, Upload-Length, Tus-Resumable";
  private static final String ACCEPTED =
      "Authorization, Content-Type, Accept, Accept-Language, If-Match, If-None-Match,"
          + " Idempotency-Key, X-Request-Id, traceparent, tracestate, Last-Event-ID,"
          + " Content-Disposition, Repr-Digest, Range, If-Range, Upload-Offset, Tus-Resumable";
  private static final String CACHED_SECONDS = "7200";
  private static final int NO_CONTENT = 204;

  private final Regions regions;
  private final Routes routes;

  Cors(Regions regions, Routes routes) {
    this.regions = regions;
    this.routes = routes;
  }

  void register(@Observes Filters filters) {
    filters.register(this::answer, Edge.CORS);
  }

  private void answer(RoutingContext request) {
    HttpServerResponse response = request.response();
    response.headers().add("Vary", "Origin");
    String origin = request.request().getHeader("Origin");
    boolean allowed = origin != null && isAllowed(origin, request.request().path());
    if (allowed) {
      response.putHeader("Access-Control-Allow-Origin", origin);
      response.putHeader("Access-Control-Expose-Headers", EXPOSED);
    }
    boolean preflight =
        origin != null
            && request.request().method().equals(HttpMethod.OPTIONS)
            && request.request().getHeader("Access-Control-Request-Method") != null;
    if (!preflight) {
      request.next();
      return;
    }
    if (allowed) {
      Set<String> methods = routes.methods(request.request().path());
      response.putHeader("Access-Control-Allow-Methods", String.join(", ", methods));
      response.putHeader("Access-Control-Allow-Headers", ACCEPTED);
      response.putHeader("Access-Control-Max-Age", CACHED_SECONDS);
    }
    response.setStatusCode(NO_CONTENT).end();
  }

  private boolean isAllowed(String origin, String path) {
    Optional<String> region = RegionPath.slug(path);
    if (region.isPresent()) {
      return regions.find(region.get()).filter(known -> names(known, origin)).isPresent();
    }
    return regions.declared().stream().anyMatch(known -> names(known, origin));
  }

  private static boolean names(Region region, String origin) {
    return region.config().origins().contains(origin);
  }
}
