package ma.prim.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a request for many things at once: each is done or refused by itself. */
@Schema(
    name = "BatchAnswer",
    description = "What came of each item, in the order in which they were given.",
    examples =
        """
        {"items": [{"index": 0, "id": "0190f3a2-7c1e-7b7a-9f64-3a5d1c2b4e6f", "status": 200,\
         "etag": "\\"4\\""}]}\
        """)
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
