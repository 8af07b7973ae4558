package ma.prim.people.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request as one of its two cells reads it. */
@Schema(
    name = "AccessRequest",
    description =
        """
        A request to read the file of a person whom another cell knows. The cell that asks sees which cell \
        it asked, when and what has become of it; `person` only once it is granted.\
        """)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessRequestView(
    @Schema(required = true) UUID id,
    @Schema(required = true, description = "From which side the caller's cell looks at it.")
        AccessRequestDirection direction,
    @Schema(required = true, description = "The cell that asks.", examples = "nador")
        String fromCell,
    @Schema(
            required = true,
            description = "The cell that is asked, which knows the person.",
            examples = "oujda")
        String toCell,
    @Schema(required = true) AccessRequestStatus status,
    @Schema(required = true, description = "When it was asked.") Instant askedAt,
    @Schema(required = true, description = "When it ends by itself, if nobody answers.")
        Instant expiresAt,
    @Schema(description = "When it was answered, withdrawn, or ended by itself.") Instant decidedAt,
    @Schema(description = "Whose file: to the cell that is asked; to the other, once granted.")
        UUID person,
    @Schema(description = "Why it is asked; to the cell that is asked.") String reason,
    @Schema(description = "Subject of the officer who asks; to the cell that is asked.")
        UUID askedBy,
    @Schema(description = "Granted: the last day; absent where it is for good.") LocalDate until,
    @Schema(description = "Granted: what the other cell says to it.") String note,
    @Schema(description = "Refused: why.") AccessRefusal refusal,
    @Schema(required = true, description = "For `If-Match`.", examples = "\"0\"") String etag,
    @Schema(required = true) List<String> actions)
    implements Tagged {}
