package ma.prim.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What a caller says of the version it has read. */
@RequestScoped
public class Preconditions {
  private final RoutingContext request;

  Preconditions(RoutingContext request) {
    this.request = request;
  }

  /** Refuses a change of anything but the version the caller has read: 412. */
  public void check(long version) {
    check(request.request().headers().get(HttpHeaders.IF_MATCH), version);
  }

  /** The same of a tag that comes with one of several things. */
  public void check(String tag, long version) {
    if (tag != null && !EntityTags.parse(tag).hasVersion(version)) {
      throw new Problem(ProblemCode.STALE_VERSION);
    }
  }

  /** Refuses an operation that needs If-Match and has none, before anything is looked at: 428. */
  static class Filter {
    @ServerRequestFilter(priority = Order.PRECONDITION)
    public void require(ResourceInfo resource, RoutingContext request) {
      boolean given = request.request().headers().contains(HttpHeaders.IF_MATCH);
      if (!given && Endpoint.of(resource).conditional()) {
        throw new Problem(ProblemCode.PRECONDITION_REQUIRED);
      }
    }
  }
}
