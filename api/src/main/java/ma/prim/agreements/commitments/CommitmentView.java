package ma.prim.agreements.commitments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A commitment as it is read. */
@Schema(name = "Commitment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitmentView(
    @Schema(required = true) UUID id,
    @Schema(required = true, description = "The agreement in which it counts.") UUID agreement,
    @Schema(description = "The amendment that brought it.") UUID amendment,
    @Schema(required = true, description = "The party that promises it.") UUID party,
    @Schema(required = true, description = "The party's institution.") UUID institution,
    @Schema(required = true) CommitmentKind kind,
    @Schema(required = true, description = "What is promised, by language.")
        Map<String, String> text,
    @Schema(description = "By when.") LocalDate due,
    @Schema(required = true, description = "Whether it is due, and not kept.") boolean overdue,
    @Schema(required = true) Fulfilment fulfilment,
    @Schema(description = "Since when it is kept so far.") LocalDate fulfilledOn,
    @Schema(required = true, description = "Documents of the agreement that show it.")
        List<UUID> evidence,
    @Schema(description = "What the party says to it; not for observers.") String remark,
    @Schema(description = "The commitment that it replaces.") UUID replaces,
    @Schema(description = "The one that an amendment has put in its place.") UUID replacedBy,
    @Schema(required = true, description = "For `If-Match`.", examples = "\"0\"") String etag,
    @Schema(required = true) List<String> actions)
    implements Tagged {}
