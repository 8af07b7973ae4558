package ma.prim.http.edge;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.http.Edge;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.ProblemRenderer;
import ma.prim.http.RequestId;
import org.jboss.logging.Logger;

/** What fails outside the resources leaves as a problem too. */
@Singleton
class LastResort {
  private static final Logger LOG = Logger.getLogger(LastResort.class);

  private static final List<Integer> UNROUTED = List.of(400, 404, 405, 413, 500);

  private final ProblemRenderer renderer;

  LastResort(ProblemRenderer renderer) {
    this.renderer = renderer;
  }

  void register(@Observes Router router) {
    router.route().order(-Edge.HEADERS).failureHandler(this::answer);
    // Some requests are refused before there is any route: an address that cannot be decoded.
    UNROUTED.forEach(status -> router.errorHandler(status, this::answer));
  }

  private void answer(RoutingContext request) {
    renderer.send(problem(request), request);
  }

  private static Problem problem(RoutingContext request) {
    if (request.failure() instanceof Problem problem) {
      return problem;
    }
    return switch (request.statusCode()) {
      case 400 -> new Problem(ProblemCode.BAD_REQUEST);
      case 404 -> Problem.notFound();
      case 405 -> new Problem(ProblemCode.METHOD_NOT_ALLOWED);
      case 413 -> new Problem(ProblemCode.PAYLOAD_TOO_LARGE);
      case 503 -> Problem.comeAgain(ProblemCode.OVERLOADED, 1);
      default -> {
        LOG.errorf(request.failure(), "request %s failed", RequestId.of(request));
        yield new Problem(ProblemCode.INTERNAL_ERROR);
      }
    };
  }
}
