package ma.prim.isolation;

import io.restassured.http.Header;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An answer without what differs between two requests: when, which, and the id asked for. */
record SameAnswer(int status, Map<String, String> headers, String body) {
  private static final Set<String> OF_THE_REQUEST =
      Set.of(
          "date",
          "x-request-id",
          "traceparent",
          "tracestate",
          "ratelimit",
          "ratelimit-policy",
          "retry-after",
          "etag");

  /**
   * @param asked the ids in the request, each replaced by the same word
   */
  static SameAnswer of(Response answer, Iterable<String> asked) {
    String body = answer.asString();
    String requestId = answer.header("X-Request-Id");
    if (requestId != null) {
      body = body.replace(requestId, "REQUEST");
    }
    for (String id : asked) {
      body = body.replace(id, "ID");
    }
    Map<String, String> headers = new TreeMap<>();
    for (Header header : answer.headers()) {
      String name = header.getName().toLowerCase();
      if (!OF_THE_REQUEST.contains(name)) {
        headers.merge(name, header.getValue(), (one, other) -> one + ", " + other);
      }
    }
    return new SameAnswer(answer.statusCode(), headers, body);
  }
}
