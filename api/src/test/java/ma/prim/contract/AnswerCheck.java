package ma.prim.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.prim.contract.Document.Described;

/**
 * Holds every answer that any test receives against the document: its status, media type, headers
 * and body must be as documented. What the document does not have (405, unknown paths) passes.
 */
final class AnswerCheck implements Filter {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Headers that an answer has whenever they are documented for it. */
  private static final List<String> ALWAYS =
      List.of(
          "X-Request-Id",
          "ETag",
          "Location",
          "RateLimit",
          "RateLimit-Policy",
          "Retry-After",
          "WWW-Authenticate",
          "Content-Language");

  private Document document;
  private AnswerSchemas schemas;

  /** Of the service's own document, read with the first answer. */
  AnswerCheck() {}

  AnswerCheck(Document document) {
    use(document);
  }

  private synchronized Document document() {
    if (document == null) {
      use(ServedDocument.read());
    }
    return document;
  }

  private void use(Document read) {
    document = read;
    schemas = new AnswerSchemas(read.root());
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext next) {
    Response response = next.next(request, expected);
    URI uri = URI.create(request.getURI());
    List<String> wrong =
        document()
            .find(request.getMethod(), uri.getRawPath())
            .map(operation -> wrong(operation, request, uri, response))
            .orElse(List.of());
    if (!wrong.isEmpty()) {
      throw new AssertionError(
          "not as documented: %s %s: %s\n%s"
              .formatted(request.getMethod(), uri, String.join("; ", wrong), response.asString()));
    }
    return response;
  }

  private List<String> wrong(
      Described operation, FilterableRequestSpecification request, URI uri, Response response) {
    Optional<JsonNode> answer = operation.answer(response.statusCode()).map(document::follow);
    if (answer.isEmpty()) {
      return List.of(operation.id() + " does not document the status " + response.statusCode());
    }
    List<String> wrong = new ArrayList<>();
    for (String header : ALWAYS) {
      if (answer.get().path("headers").has(header) && response.header(header) == null) {
        wrong.add("the header " + header + " is missing");
      }
    }
    boolean whole = !String.valueOf(uri.getRawQuery()).contains("fields=");
    if (!request.getMethod().equals("HEAD") && whole) {
      wrong.addAll(ofBody(answer.get().path("content"), response));
    }
    return wrong;
  }

  private List<String> ofBody(JsonNode content, Response response) {
    if (content.isEmpty()) {
      return response.asByteArray().length == 0 ? List.of() : List.of("there is a body");
    }
    String type = String.valueOf(response.contentType()).split(";", 2)[0];
    if (content.has("*/*")) {
      return List.of();
    }
    JsonNode body = content.get(type);
    if (body == null) {
      return List.of("the media type is " + type);
    }
    if (type.equals("application/pdf")) {
      String start = new String(response.asByteArray(), java.nio.charset.StandardCharsets.US_ASCII);
      return start.startsWith("%PDF-") ? List.of() : List.of("it is no PDF");
    }
    if (!type.endsWith("/json") && !type.endsWith("+json")) {
      return List.of();
    }
    return schemas.errors(body.path("schema"), json(response));
  }

  private static JsonNode json(Response response) {
    try {
      return JSON.readTree(response.asByteArray());
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
