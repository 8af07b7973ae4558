package ma.prim.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What everybody may read may be kept by browsers and proxies for a moment. */
class PublicAnswers {
  private static final String MINUTE = "public, max-age=60";

  private final CurrentOperation operation;

  PublicAnswers(CurrentOperation operation) {
    this.operation = operation;
  }

  @ServerResponseFilter
  public void mayBeKept(ContainerRequestContext request, ContainerResponseContext response) {
    boolean reads = Set.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.getMethod());
    boolean everybodys =
        reads
            && operation.find().filter(rule -> rule.audience() == Rule.Audience.PUBLIC).isPresent();
    boolean given = response.getStatus() == 200 || response.getStatus() == 304;
    if (everybodys && given && !response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, MINUTE);
      response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
  }
}
