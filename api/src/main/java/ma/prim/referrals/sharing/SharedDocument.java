package ma.prim.referrals.sharing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document of the case that is handed on, and which of the papers it is that the person was told
 * of.
 */
@Schema(name = "SharedDocument")
public record SharedDocument(
    @NotNull @Schema(description = "A document of the case.") UUID document,
    @NotBlank @Size(max = 200) @Schema(
            description = "The words of the consent's `documents` that it stands for.",
            examples = "Copie du passeport")
        String as) {}
