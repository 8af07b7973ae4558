package ma.prim.http.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import ma.prim.http.Edge;
import ma.prim.http.Limits;
import ma.prim.http.LingeringClose;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.ProblemRenderer;

/**
 * Refuses what is too large by what it announces. Quarkus' own limits are above these, because what
 * it refuses is no problem document; a chunked body announces nothing and is cut while it is read.
 */
@Singleton
class Sizes {
  private final Limits limits;
  private final ProblemRenderer renderer;

  Sizes(Limits limits, ProblemRenderer renderer) {
    this.limits = limits;
    this.renderer = renderer;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, Edge.SIZE);
  }

  private void check(RoutingContext request) {
    Optional<ProblemCode> tooLarge = tooLarge(request.request());
    if (tooLarge.isEmpty()) {
      request.next();
    } else {
      LingeringClose.after(request);
      renderer.send(new Problem(tooLarge.get()), request);
    }
  }

  private Optional<ProblemCode> tooLarge(HttpServerRequest request) {
    if (request.uri().length() > limits.longestUri()) {
      return Optional.of(ProblemCode.URI_TOO_LONG);
    }
    int headers = 0;
    for (Map.Entry<String, String> header : request.headers()) {
      headers += header.getKey().length() + header.getValue().length();
    }
    if (headers > limits.largestHeaders()) {
      return Optional.of(ProblemCode.HEADERS_TOO_LARGE);
    }
    return announced(request) > most(request)
        ? Optional.of(ProblemCode.PAYLOAD_TOO_LARGE)
        : Optional.empty();
  }

  private long most(HttpServerRequest request) {
    String type = request.getHeader("Content-Type");
    boolean json = type == null || type.contains("json");
    return json ? limits.largestJson() : limits.largestBody();
  }

  private static long announced(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
  }
}
