package ma.prim.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whatever goes wrong in a resource or before it ends here and leaves as a problem. */
@Singleton
class Refusals {
  private static final Logger LOG = Logger.getLogger(Refusals.class);
  private static final long AWAY_SECONDS = 5;

  private final ProblemRenderer renderer;
  private final Routes routes;
  private final ConstraintWords words;

  Refusals(ProblemRenderer renderer, Routes routes, ConstraintWords words) {
    this.renderer = renderer;
    this.routes = routes;
    this.words = words;
  }

  @ServerExceptionMapper
  Response problem(Problem problem, RoutingContext request) {
    return renderer.response(problem, request);
  }

  @ServerExceptionMapper
  Response violations(ConstraintViolationException wrong, RoutingContext request) {
    return renderer.response(
        Problem.invalid(words.ofParameters(wrong.getConstraintViolations())), request);
  }

  @ServerExceptionMapper
  Response malformed(JsonProcessingException malformed, RoutingContext request) {
    return renderer.response(new Problem(ProblemCode.MALFORMED_JSON), request);
  }

  /** What JAX-RS refuses itself; it wraps what a parameter's converter threw. */
  @ServerExceptionMapper
  Response refused(WebApplicationException refused, RoutingContext request) {
    if (refused.getCause() instanceof Problem problem) {
      return renderer.response(problem, request);
    }
    int status = refused.getResponse().getStatus();
    if (status < 400) {
      return refused.getResponse();
    }
    return status >= 500
        ? unexpected(refused, request)
        : renderer.response(ofStatus(status, request), request);
  }

  @ServerExceptionMapper
  Response unexpected(Throwable fault, RoutingContext request) {
    String id = RequestId.of(request);
    if (SqlFaults.isAway(fault)) {
      LOG.warnf("request %s: the region's database is away: %s", id, fault.toString());
      return renderer.response(
          Problem.comeAgain(ProblemCode.REGION_UNAVAILABLE, AWAY_SECONDS), request);
    }
    if (SqlFaults.isContention(fault)) {
      LOG.warnf("request %s: gave way to other changes too often: %s", id, fault.toString());
      return renderer.response(Problem.comeAgain(ProblemCode.OVERLOADED, 1), request);
    }
    if (SqlFaults.isDuplicate(fault)) {
      // Not what MySQL says: it quotes the key, which may be somebody's name.
      LOG.warnf("request %s: a key is taken", id);
      return renderer.response(new Problem(ProblemCode.CONFLICT), request);
    }
    LOG.errorf(fault, "request %s failed", id);
    return renderer.response(new Problem(ProblemCode.INTERNAL_ERROR), request);
  }

  private Problem ofStatus(int status, RoutingContext request) {
    return switch (status) {
      case 401 -> new Problem(ProblemCode.UNAUTHENTICATED);
      case 403 -> new Problem(ProblemCode.FORBIDDEN);
      case 404, 405 -> notRouted(request);
      case 406 -> new Problem(ProblemCode.NOT_ACCEPTABLE);
      case 409 -> new Problem(ProblemCode.CONFLICT);
      case 413 -> new Problem(ProblemCode.PAYLOAD_TOO_LARGE);
      case 415 -> new Problem(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
      default -> new Problem(ProblemCode.BAD_REQUEST);
    };
  }

  /**
   * JAX-RS says 405 also where a class has the method for another path, and 404 where another class
   * has the path without the method.
   */
  private Problem notRouted(RoutingContext request) {
    Set<String> methods = routes.methods(request.request().path());
    return methods.isEmpty() || methods.contains(request.request().method().name())
        ? Problem.notFound()
        : new Problem(ProblemCode.METHOD_NOT_ALLOWED).with("Allow", String.join(", ", methods));
  }
}
