package ma.prim.institutions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of an institution as it is read afterwards. */
@Schema(name = "InstitutionChange", description = "Who changed what of an institution, and when.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InstitutionChangeView(
    @Schema(required = true) UUID id,
    @Schema(required = true, description = "When it was made.") Instant at,
    @Schema(
            required = true,
            description = "Subject of who made it.",
            examples = "6f1a1c9e-2f64-4d0b-9a51-0c6a3e0f7d52")
        String actor,
    @Schema(description = "What colleagues call who made it.", examples = "Samira Idrissi")
        String actorName,
    @Schema(
            required = true,
            description = "What was done: `created`, `updated`, `suspended`, `resumed`, `closed`.",
            examples = "updated")
        String change,
    @Schema(
            required = true,
            description = "The fields that are not what they were before.",
            examples = "capacity")
        List<String> fields,
    @Schema(required = true) InstitutionStatus status,
    @Schema(description = "Why it was suspended or closed.") String reason,
    @Schema(required = true, description = "What was said of it from then on.")
        InstitutionFields state) {}
