package ma.prim.contract;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of answers, described once. */
final class AnswerHeaders {
  static final String ALLOW = "Allow";
  static final String CONTENT_LANGUAGE = "Content-Language";
  static final String ETAG = "ETag";
  static final String LOCATION = "Location";
  static final String RATE_LIMIT = "RateLimit";
  static final String RATE_LIMIT_POLICY = "RateLimit-Policy";
  static final String REPLAYED = "Idempotent-Replayed";
  static final String REQUEST_ID = "X-Request-Id";
  static final String RETRY_AFTER = "Retry-After";
  static final String WWW_AUTHENTICATE = "WWW-Authenticate";

  private record Described(String name, String description, SchemaType type, Object example) {}

  private static final List<Described> ALL =
      List.of(
          text(CONTENT_LANGUAGE, "The language of the texts.", "fr"),
          text(ETAG, "The version, for `If-Match` and `If-None-Match`.", "\"3.d9nITBphhys0\""),
          text(
              LOCATION,
              "Where the new resource is.",
              "https://prim.example/v1/regions/oriental/cases/0190f3a2-7c1e-7b7a-9f64-3a5d1c2b4e6f"),
          text(RATE_LIMIT, "What is left of the quota, and for how long.", "\"user\";r=1398;t=1"),
          text(RATE_LIMIT_POLICY, "The quota of this caller.", "\"user\";q=1400;w=60"),
          new Described(
              REPLAYED,
              "`true` on the kept answer of an earlier request with the same key.",
              SchemaType.BOOLEAN,
              true),
          text(
              REQUEST_ID,
              "The name of this request in logs and in the audit: the one sent in "
                  + "`X-Request-Id`, the trace id of `traceparent`, or a new one.",
              "4bf92f3577b34da6a3ce929d0e0e4736"),
          new Described(RETRY_AFTER, "After how many seconds to try again.", SchemaType.INTEGER, 5),
          text(
              WWW_AUTHENTICATE,
              "What is wrong with the token (RFC 6750).",
              "Bearer error=\"invalid_token\""));

  private AnswerHeaders() {}

  static void describe(OpenAPI document) {
    for (Described header : ALL) {
      document
          .getComponents()
          .addHeader(
              header.name(),
              OASFactory.createHeader()
                  .description(header.description())
                  .schema(OASFactory.createSchema().addType(header.type()))
                  .example(header.example()));
    }
  }

  static void add(APIResponse answer, String... names) {
    Map<String, Header> references =
        Stream.of(names)
            .collect(
                Collectors.toMap(
                    name -> name,
                    name -> OASFactory.createHeader().ref("#/components/headers/" + name)));
    references.forEach(answer::addHeader);
  }

  private static Described text(String name, String description, String example) {
    return new Described(name, description, SchemaType.STRING, example);
  }
}
