package ma.prim.operation;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * What is answered before a resource is found is measured without its path, and a method that is
 * none without its name: both are callers' to make up, and each would be a series of its own.
 */
@Singleton
class EdgeTags implements HttpServerMetricsTagsContributor {
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int PAYLOAD_TOO_LARGE = 413;
  private static final int URI_TOO_LONG = 414;
  private static final int HEADERS_TOO_LARGE = 431;

  private static final Set<Integer> WITHOUT_RESOURCE =
      Set.of(METHOD_NOT_ALLOWED, PAYLOAD_TOO_LARGE, URI_TOO_LONG, HEADERS_TOO_LARGE);

  @Override
  public Tags contribute(Context context) {
    HttpMethod method = context.request().method();
    int status = context.response().statusCode();
    Tags tags = Tags.empty();
    if (method.equals(HttpMethod.OPTIONS)) {
      tags = tags.and("uri", "PREFLIGHT");
    } else if (WITHOUT_RESOURCE.contains(status)) {
      tags = tags.and("uri", "REFUSED");
    }
    return HttpMethod.values().contains(method) ? tags : tags.and("method", "OTHER");
  }
}
