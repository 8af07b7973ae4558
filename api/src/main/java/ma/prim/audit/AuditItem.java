package ma.prim.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the audit trail as it is shown. */
@Schema(name = "AuditEntry", description = "Who did what, when, to what, and how it ended.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record AuditItem(
    @Schema(required = true) UUID id,
    @Schema(required = true, description = "When it was done or refused.") Instant at,
    @Schema(
            description = "Subject of the caller's token, or `job:name`; absent without a token.",
            examples = "6f1a1c9e-2f64-4d0b-9a51-0c6a3e0f7d52")
        String actor,
    @Schema(description = "The caller's roles that the operation is for.", examples = "agent")
        String role,
    @Schema(description = "The operationId.", examples = "closeCase") String operation,
    @Schema(
            description = "What it was about.",
            examples = "cases/01932b5e-7c1a-7d40-9d33-2f1f9a6f0c11")
        String resource,
    @Schema(required = true) Outcome outcome,
    @Schema(description = "The problem's code, of a refusal.", examples = "stale_version")
        String code,
    @Schema(examples = "01932b5e-7c1a-7d40-9d33-2f1f9a6f0c10") String requestId,
    @Schema(description = "The cell it belongs to, or else the caller's.") String cell,
    @Schema(description = "Ids and states of the change.") Map<String, String> details,
    @Schema(description = "The people whose data the answer showed.") List<String> people,
    @Schema(description = "The cases whose content the answer showed.") List<String> cases) {}
