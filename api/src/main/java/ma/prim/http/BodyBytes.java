package ma.prim.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Reads a JSON body once, up to the limit: chunked ones announce no length, and are refused before
 * they are read whole.
 */
class BodyBytes {
  private static final String KEY = "bodyBytes";

  private final int largest;

  BodyBytes(
      @ConfigProperty(name = "prim.http.largest-json", defaultValue = "1048576") int largest) {
    this.largest = largest;
  }

  @ServerRequestFilter(priority = Order.BODY)
  public void read(ContainerRequestContext context, RoutingContext request) throws IOException {
    MediaType type = context.getMediaType();
    boolean json = type == null || type.getSubtype().endsWith("json");
    boolean hasBody =
        request.request().getHeader("Content-Length") != null
            || request.request().getHeader("Transfer-Encoding") != null;
    if (!json || !hasBody) {
      return;
    }
    byte[] body = context.getEntityStream().readNBytes(largest + 1);
    if (body.length > largest) {
      throw new Problem(ProblemCode.PAYLOAD_TOO_LARGE).with("Connection", "close");
    }
    request.put(KEY, body);
    context.setEntityStream(new ByteArrayInputStream(body));
  }

  /** The body as it came; empty if there is none. */
  static byte[] of(RoutingContext request) {
    byte[] body = request.get(KEY);
    return body == null ? new byte[0] : body;
  }
}
