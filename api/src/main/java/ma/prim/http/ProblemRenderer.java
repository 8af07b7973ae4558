package ma.prim.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.Regions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the answer of a {@link Problem}, the same wherever in the service it is thrown. */
@Singleton
public class ProblemRenderer {
  private static final String CODE = "problemCode";
  static final String MEDIA_TYPE = "application/problem+json";

  private final ProblemTexts texts;
  private final ObjectMapper json;
  private final Regions regions;
  private final String defaultLanguage;

  ProblemRenderer(
      ProblemTexts texts,
      ObjectMapper json,
      Regions regions,
      @ConfigProperty(name = "prim.default-language", defaultValue = "fr") String defaultLanguage) {
    this.texts = texts;
    this.json = json;
    this.regions = regions;
    this.defaultLanguage = defaultLanguage;
  }

  /** As the answer of a resource. */
  public Response response(Problem problem, RoutingContext request) {
    String language = language(request);
    Response.ResponseBuilder answer =
        Response.status(problem.code().status())
            .type(MEDIA_TYPE)
            .entity(bytes(problem, request, language));
    headers(problem, language).forEach(answer::header);
    return answer.build();
  }

  /** As the answer of what stands before the resources. */
  public void send(Problem problem, RoutingContext request) {
    if (request.response().headWritten() || request.response().closed()) {
      return;
    }
    String language = language(request);
    request.response().setStatusCode(problem.code().status());
    request.response().putHeader("Content-Type", MEDIA_TYPE);
    request.response().putHeader("X-Content-Type-Options", "nosniff");
    headers(problem, language).forEach(request.response()::putHeader);
    request.response().end(Buffer.buffer(bytes(problem, request, language)));
  }

  /** The language of this reader: as asked for, else the region's, else the platform's. */
  public String language(RoutingContext request) {
    return ReaderLanguage.of(request.request().getHeader("Accept-Language"))
        .or(() ->
            RegionPath.slug(request.request().path())
                .flatMap(regions::find)
                .map(Region::config)
                .map(config -> config.defaultLanguage())
                .filter(ReaderLanguage.ALL::contains))
        .orElse(defaultLanguage);
  }

  /** Why this request was refused, once it is; for the audit trail and for metrics. */
  public static Optional<ProblemCode> codeOf(RoutingContext request) {
    return Optional.ofNullable(request.get(CODE));
  }

  private byte[] bytes(Problem problem, RoutingContext request, String language) {
    request.put(CODE, problem.code());
    try {
      return json.writeValueAsBytes(document(problem, request, language));
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** What is wrong, in this language. */
  public String text(Violation violation, String language) {
    return texts.detail(violation, language);
  }

  /** As one of several answers to a request. */
  public ProblemDocument document(Problem problem, RoutingContext request) {
    return document(problem, request, language(request));
  }

  private ProblemDocument document(Problem problem, RoutingContext request, String language) {
    ProblemCode code = problem.code();
    return new ProblemDocument(
        URI.create("/problems/" + code.word()),
        texts.title(code, language),
        code.status(),
        texts.detail(code, language),
        CapabilityPath.withoutSecret(request.request().path()),
        code.word(),
        errors(problem.violations(), language),
        RequestId.of(request),
        new TreeMap<>(problem.extensions()));
  }

  private List<ProblemDocument.Wrong> errors(List<Violation> violations, String language) {
    return violations.stream()
        .map(violation ->
            new ProblemDocument.Wrong(
                violation.pointer(),
                violation.parameter(),
                violation.code(),
                texts.detail(violation, language),
                violation.params()))
        .toList();
  }

  private static Map<String, String> headers(Problem problem, String language) {
    Map<String, String> headers = new TreeMap<>(problem.headers());
    headers.put("Content-Language", language);
    headers.put("Cache-Control", "no-store");
    switch (problem.code()) {
      case UNAUTHENTICATED -> headers.putIfAbsent("WWW-Authenticate", "Bearer");
      case INVALID_TOKEN ->
          headers.putIfAbsent("WWW-Authenticate", "Bearer error=\"invalid_token\"");
      case FORBIDDEN ->
          headers.putIfAbsent("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
      default -> {}
    }
    return headers;
  }
}
