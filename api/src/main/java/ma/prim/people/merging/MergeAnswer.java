package ma.prim.people.merging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.http.Tagged;
import ma.prim.people.PersonView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One person of two, and what came over. */
@Schema(name = "MergedPeople")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MergeAnswer(
    @Schema(required = true, description = "The file as it is now.") PersonView person,
    @Schema(required = true, description = "Who was merged into her.") UUID merged,
    @Schema(required = true, description = "What pointed at the other, of all cells.")
        List<Moved> moved,
    @Schema(
            required = true,
            description = "How many cells come to know a file by it that they did not know.",
            examples = "0")
        int newlyKnowing,
    @Schema(required = true, description = "Whether it was only tried.") boolean dryRun)
    implements Tagged {

  /** So many of one kind. */
  @Schema(name = "MovedRecords")
  record Moved(
      @Schema(required = true, description = "`cases`, `contacts`, `parties` …", examples = "cases")
          String kind,
      @Schema(required = true, description = "How many.", examples = "2") int count) {}

  static MergeAnswer of(
      PersonView person,
      UUID merged,
      Map<String, Integer> moved,
      int newlyKnowing,
      boolean dryRun) {
    return new MergeAnswer(
        person,
        merged,
        moved.entrySet().stream().map(kind -> new Moved(kind.getKey(), kind.getValue())).toList(),
        newlyKnowing,
        dryRun);
  }

  @Override
  public String etag() {
    return person.etag();
  }
}
