package ma.prim.rights.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a file must not be erased yet. */
@Schema(name = "HoldPerson")
public record HoldFields(
    @Schema(examples = "Procédure devant le tribunal de Nador") @NotBlank @Size(max = 4000) String reason) {}
