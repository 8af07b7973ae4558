package ma.prim.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Notes what is sent to an operation that takes no body: an empty object is as good as none. */
class UnexpectedBody {
  private record Nothing() {}

  private final RequestBody bodies;
  private final Findings findings;

  UnexpectedBody(RequestBody bodies, Findings findings) {
    this.bodies = bodies;
    this.findings = findings;
  }

  @ServerRequestFilter(priority = Order.PARAMETERS)
  public void check(ResourceInfo resource, RoutingContext request) {
    Endpoint endpoint = Endpoint.of(resource);
    byte[] body = BodyBytes.of(request);
    if (body.length == 0 || endpoint.takesBody() || endpoint.reads()) {
      return;
    }
    JsonNode sent = StrictJson.read(body);
    List<Violation> found = new ArrayList<>();
    bodies.read(sent, Nothing.class, Set.of(), found);
    findings.addAll(found);
  }
}
