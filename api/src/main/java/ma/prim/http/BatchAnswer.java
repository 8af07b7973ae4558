package ma.prim.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a request for many things at once: each is done or refused by itself. */
@Schema(
    name = "BatchAnswer",
    description = "What came of each item, in the order in which they were given.")
public record BatchAnswer(@Schema(required = true) List<Item> items) {

  /**
   * @param status as if the item had been a request of its own
   */
  @Schema(name = "BatchItem", description = "What came of one item.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      @Schema(required = true, description = "Its place in the request, from 0.") int index,
      @Schema(required = true) UUID id,
      @Schema(required = true, description = "The status that a request of its own would have had.")
          int status,
      @Schema(description = "The version it has now; absent if it was refused.") String etag,
      @Schema(description = "Why it was refused.") ProblemDocument problem) {}
}
