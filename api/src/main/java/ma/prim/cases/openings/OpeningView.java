package ma.prim.cases.openings;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An opening as it is read: by the protection officer, coordinators, managers of the cell. */
@Schema(
    name = "Opening",
    description =
        "That a coordinator reads, or has read, a case by breaking the glass, and what was found of it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpeningView(
    @Schema(required = true) UUID id,
    @Schema(required = true, name = "case") @JsonProperty("case") UUID caseId,
    @Schema(required = true, description = "The cell whose case it was.") String cell,
    @Schema(required = true, description = "Subject of the coordinator who reads.") UUID officer,
    @Schema(required = true, description = "Why the case must be read.") String reason,
    @Schema(required = true) OpeningStatus status,
    @Schema(required = true, description = "Since when.") Instant openedAt,
    @Schema(required = true, description = "Until when it can be, or could be, read.")
        Instant endsAt,
    @Schema(description = "Subject of the protection officer who ended it before its time.")
        UUID endedBy,
    OpeningVerdict verdict,
    @Schema(description = "What the protection officer says of it.") String note,
    @Schema(description = "Subject of the protection officer who judged it.") UUID reviewedBy,
    @Schema(description = "When it was judged.") Instant reviewedAt,
    @Schema(required = true, description = "For `If-Match`.", examples = "\"0\"") String etag,
    @Schema(required = true) List<String> actions)
    implements Tagged {}
