package ma.prim.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why: kept with the case, encrypted. */
@Schema(name = "Reason")
public record Reason(@NotBlank @Size(max = 2000) String reason) {}
