package ma.prim.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One answer that showed somebody's file. */
@Schema(name = "Access", description = "Who was shown whose file, and when.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record AccessItem(
    @Schema(required = true) UUID id,
    @Schema(required = true, description = "When the answer was given.") Instant at,
    @Schema(
            description = "Subject of who was shown it, or `job:name`.",
            examples = "6f1a1c9e-2f64-4d0b-9a51-0c6a3e0f7d52")
        String actor,
    @Schema(description = "The reader's roles that the operation is for.", examples = "agent")
        String role,
    @Schema(description = "The operationId.", examples = "getPerson") String operation,
    @Schema(
            description = "What was asked for.",
            examples = "people/01932b5e-7c1a-7d40-9d33-2f1f9a6f0c11")
        String resource,
    @Schema(description = "The cell it belongs to, or else the reader's.") String cell,
    @Schema(examples = "01932b5e-7c1a-7d40-9d33-2f1f9a6f0c10") String requestId,
    @Schema(
            description =
                "Read only because the reader had opened the case: by breaking the glass.",
            examples = "openings/01932b5e-7c1a-7d40-9d33-2f1f9a6f0c12")
        String under,
    @Schema(
            description =
                "The people whose data was shown; of trainings, who takes part: a user by the subject,"
                    + " somebody without an account by the enrolment.")
        List<String> people,
    @Schema(description = "The cases whose content was shown.") List<String> cases) {}
