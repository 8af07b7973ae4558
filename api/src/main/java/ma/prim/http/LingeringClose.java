package ma.prim.http;

import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Ends a line whose request was refused before it was read. It is closed a moment after the answer,
 * and what still comes is thrown away until then: closed at once, the caller would meet a reset
 * line and never read why.
 */
public final class LingeringClose {
  private static final long MOMENT_MILLIS = 1000;

  private LingeringClose() {}

  public static void after(RoutingContext request) {
    if (request.request().version() == HttpVersion.HTTP_2) {
      return;
    }
    request.response().putHeader("Connection", "close");
    request.addEndHandler(ended -> {
      request.request().handler(rest -> {}).resume();
      request.vertx().setTimer(MOMENT_MILLIS, timer -> request.request().connection().close());
    });
  }
}
