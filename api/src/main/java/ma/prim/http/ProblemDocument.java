package ma.prim.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refusal as it travels (RFC 9457): {@code application/problem+json}. */
@Schema(name = "Problem", description = "Why a request was refused (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
    @Schema(description = "Stable address of the page that explains this code.", required = true)
        URI type,
    @Schema(description = "What kind of problem, in the reader's language.", required = true)
        String title,
    @Schema(description = "The status of the answer.", required = true) int status,
    @Schema(description = "What to do about it, in the reader's language.", required = true)
        String detail,
    @Schema(description = "The path that was asked for.", required = true) String instance,
    @Schema(description = "Stable word, never translated.", required = true) String code,
    @Schema(description = "Everything that is wrong with the request.") List<Wrong> errors,
    @Schema(description = "Quote it when you report the problem.", required = true)
        String requestId,
    @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {

  /** One thing that is wrong: in the body ({@code pointer}) or beside it ({@code parameter}). */
  @Schema(name = "ProblemError", description = "One thing that is wrong with the request.")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Wrong(
      @Schema(description = "JSON pointer into the body.") String pointer,
      @Schema(description = "Name of the query parameter or header.") String parameter,
      @Schema(description = "Stable word, never translated.", required = true) String code,
      @Schema(description = "In the reader's language.", required = true) String detail,
      @Schema(description = "The values that stand in the detail.") Map<String, Object> params) {}
}
