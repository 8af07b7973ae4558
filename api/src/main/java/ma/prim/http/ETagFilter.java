package ma.prim.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tags answers, and sends nothing to who has it already. */
class ETagFilter {
  private static final int NOT_MODIFIED = 304;

  private final Answer answer;

  ETagFilter(Answer answer) {
    this.answer = answer;
  }

  @ServerResponseFilter
  public void tag(ContainerResponseContext response, RoutingContext request) {
    Object entity = response.getEntity();
    boolean taggable = entity instanceof Tagged || entity instanceof Fingerprinted;
    if (!taggable || response.getStatus() >= 300) {
      return;
    }
    String tag = ETags.of(entity, answer.bytes(entity, request));
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    String known = request.request().headers().get(HttpHeaders.IF_NONE_MATCH);
    boolean reads = request.request().method().name().matches("GET|HEAD");
    if (reads && known != null && EntityTags.parse(known).has(tag)) {
      response.setEntity(null);
      response.setStatus(NOT_MODIFIED);
    }
  }
}
