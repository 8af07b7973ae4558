package ma.prim.rights;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is decided, and what the person is told. */
@Schema(name = "SubjectRequestDecision")
public record SubjectRequestDecision(
    @NotNull SubjectRequestOutcome outcome,
    @Schema(description = "Of a granted erasure only; default: `retention_ended`.")
        ErasureGround ground,
    @Schema(
            description = "What the person is told, with the reason of a refusal.",
            examples = "Votre nom a été corrigé dans votre dossier")
        @NotBlank @Size(max = 4000) String answer) {

  boolean isUnlawful() {
    return ground == ErasureGround.UNLAWFUL_PROCESSING;
  }
}
