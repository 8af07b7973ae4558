package ma.prim.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Reads a JSON body once, up to the limit: chunked ones announce no length, and are refused before
 * they are read whole.
 */
public class BodyBytes {
  private static final String KEY = "bodyBytes";

  private final int largest;

  BodyBytes(Limits limits) {
    this.largest = limits.largestJson();
  }

  @ServerRequestFilter(priority = Order.BODY)
  public void read(ContainerRequestContext context, RoutingContext request) {
    String type = request.request().getHeader("Content-Type");
    boolean json = type == null || type.contains("json");
    boolean hasBody =
        request.request().getHeader("Content-Length") != null
            || request.request().getHeader("Transfer-Encoding") != null;
    if (!json || !hasBody) {
      return;
    }
    byte[] body = bytes(context, request);
    if (body.length > largest) {
      LingeringClose.after(request);
      throw new Problem(ProblemCode.PAYLOAD_TOO_LARGE);
    }
    request.put(KEY, body);
    context.setEntityStream(new ByteArrayInputStream(body));
  }

  private byte[] bytes(ContainerRequestContext context, RoutingContext request) {
    try {
      return context.getEntityStream().readNBytes(largest + 1);
    } catch (IOException cut) {
      // The line is gone, or nothing came for too long: there is nobody to answer.
      request.request().connection().close();
      throw new Problem(ProblemCode.BAD_REQUEST);
    }
  }

  /** Whether the body, if there is one, has been read whole. */
  public static boolean isRead(RoutingContext request) {
    return request.get(KEY) != null;
  }

  /** The body as it came; empty if there is none, or if it is a file. */
  public static byte[] of(RoutingContext request) {
    byte[] body = request.get(KEY);
    return body == null ? new byte[0] : body;
  }
}
