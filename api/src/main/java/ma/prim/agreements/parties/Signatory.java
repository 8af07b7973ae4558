package ma.prim.agreements.parties;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who signs for a party. */
@Schema(name = "Signatory", description = "Who signs for the party; not shown to observers.")
public record Signatory(
    @NotBlank @Size(max = 200) @Schema(examples = "Salma Idrissi") String name,
    @Size(max = 200) @Schema(examples = "Présidente du conseil") String function) {}
