package ma.prim.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to a resource, or to something in it. */
@Schema(name = "TimelineEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineView(
    @Schema(required = true) Instant at,
    @Schema(required = true, description = "What changed: `cases`, `notes` …", examples = "cases")
        String resource,
    @Schema(required = true, description = "Its id.") String id,
    @Schema(required = true, description = "What happened to it.", examples = "closed")
        String change,
    @Schema(description = "The state it reached.", examples = "closed") String status,
    @Schema(description = "Ids and states that go with the change.") Map<String, String> details,
    @Schema(description = "Subject of who did it, or the name of the job.") String actor,
    @Schema(description = "The cell in which it happened.") String cell) {}
