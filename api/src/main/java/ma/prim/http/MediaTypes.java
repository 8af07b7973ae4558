package ma.prim.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses media types in their turn. JAX-RS would refuse them while it looks for the method, before
 * anybody has asked who is calling; so what it would refuse is put aside until then.
 */
class MediaTypes {
  private static final String REFUSED = "refusedMediaType";

  private final Routes routes;

  MediaTypes(Routes routes) {
    this.routes = routes;
  }

  @ServerRequestFilter(preMatching = true)
  public Response beforeMatching(ContainerRequestContext context, RoutingContext request) {
    String method = context.getMethod();
    String path = request.request().path();
    if (method.equals("OPTIONS")) {
      return options(path);
    }
    String sent = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
    if (sent != null && !routes.consumes(method, path, sent)) {
      context.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
      request.put(REFUSED, unsupported(routes.consumed(method, path), method));
    }
    String wanted = request.request().getHeader(HttpHeaders.ACCEPT);
    if (wanted != null && !routes.produces(method, path, wanted)) {
      context.getHeaders().remove(HttpHeaders.ACCEPT);
      request.put(REFUSED, new Problem(ProblemCode.NOT_ACCEPTABLE));
    }
    return null;
  }

  @ServerRequestFilter(priority = Order.MEDIA_TYPE)
  public void inTurn(RoutingContext request) {
    if (request.get(REFUSED) instanceof Problem refused) {
      throw refused;
    }
  }

  private Response options(String path) {
    Set<String> methods = routes.methods(path);
    if (methods.isEmpty()) {
      throw Problem.notFound();
    }
    Response.ResponseBuilder answer = Response.noContent().allow(methods);
    if (methods.contains("PATCH")) {
      answer.header("Accept-Patch", types(routes.consumed("PATCH", path)));
    }
    return answer.build();
  }

  private static Problem unsupported(List<MediaType> consumed, String method) {
    return new Problem(ProblemCode.UNSUPPORTED_MEDIA_TYPE)
        .with(method.equals("PATCH") ? "Accept-Patch" : "Accept", types(consumed));
  }

  private static String types(List<MediaType> consumed) {
    return String.join(", ", consumed.stream().map(MediaType::toString).toList());
  }
}
