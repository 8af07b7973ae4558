package ma.prim.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The pages that the {@code type} of a problem leads to. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "problems")
class ProblemResource {
  private static final int A_DAY = 86_400;

  private final ProblemTexts texts;
  private final ProblemRenderer renderer;

  ProblemResource(ProblemTexts texts, ProblemRenderer renderer) {
    this.texts = texts;
    this.renderer = renderer;
  }

  /** What a code means, in the reader's language. */
  @Schema(name = "ProblemType", description = "What a code of a refusal means.")
  record ProblemType(
      @Schema(description = "Stable word, never translated.", examples = "stale_version")
          String code,
      @Schema(description = "The status of the answers that carry it.", examples = "412")
          int status,
      @Schema(description = "What kind of problem.") String title,
      @Schema(description = "What to do about it.") String detail)
      implements Fingerprinted {}

  @GET
  @Reads
  @Operation(
      operationId = "listProblems",
      summary = "The codes of refusals",
      description = "Every code that a problem can carry, with its status and text.")
  public RestResponse<List<ProblemType>> list(@Context RoutingContext request) {
    String language = renderer.language(request);
    return cacheable(
        Arrays.stream(ProblemCode.values()).map(code -> page(code, language)).toList(), language);
  }

  @GET
  @Reads
  @Path("{code}")
  @Operation(
      operationId = "getProblem",
      summary = "What a code of a refusal means",
      description = "The page that the `type` of a problem leads to.")
  public RestResponse<ProblemType> get(
      @PathParam("code") String code, @Context RoutingContext request) {
    String language = renderer.language(request);
    return Arrays.stream(ProblemCode.values())
        .filter(candidate -> candidate.word().equals(code))
        .findFirst()
        .map(found -> cacheable(page(found, language), language))
        .orElseThrow(Problem::notFound);
  }

  private ProblemType page(ProblemCode code, String language) {
    return new ProblemType(
        code.word(), code.status(), texts.title(code, language), texts.detail(code, language));
  }

  private static <T> RestResponse<T> cacheable(T body, String language) {
    CacheControl control = new CacheControl();
    control.setMaxAge(A_DAY);
    return RestResponse.ResponseBuilder.ok(body)
        .cacheControl(control)
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
