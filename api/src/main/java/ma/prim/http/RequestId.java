package ma.prim.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The name of a request in answers, log lines, problems, audit and traces. A caller may bring its
 * own ({@code X-Request-Id}, or the trace id of {@code traceparent}); else it gets one.
 */
@Singleton
public class RequestId {
  public static final String HEADER = "X-Request-Id";
  private static final String KEY = "requestId";
  private static final Pattern OWN = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern TRACE_PARENT =
      Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}.*");

  void register(@Observes Filters filters) {
    filters.register(RequestId::name, Edge.REQUEST_ID);
  }

  /** The id of the request that is being answered. */
  public static String of(RoutingContext request) {
    String id = request.get(KEY);
    return id != null ? id : give(request);
  }

  private static void name(RoutingContext request) {
    give(request);
    request.next();
  }

  private static String give(RoutingContext request) {
    String id = choose(request);
    request.put(KEY, id);
    request.response().putHeader(HEADER, id);
    MDC.put(KEY, id);
    return id;
  }

  private static String choose(RoutingContext request) {
    String own = request.request().getHeader(HEADER);
    if (own != null && OWN.matcher(own).matches()) {
      return own;
    }
    String parent = request.request().getHeader("traceparent");
    if (parent != null) {
      Matcher matcher = TRACE_PARENT.matcher(parent);
      if (matcher.matches()) {
        return matcher.group(1);
      }
    }
    return Ids.next().toString();
  }
}
