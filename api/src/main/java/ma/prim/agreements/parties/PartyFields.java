package ma.prim.agreements.parties;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A party of an agreement, as people write it. */
@Schema(name = "PartyFields")
public record PartyFields(
    @NotNull @Schema(description = "The institution.") UUID institution,
    @NotNull PartyRole role,
    @Schema(
            description =
                "Whether it signs; by default it does, unless it is there in another role already.")
        Boolean signs,
    @Schema(description = "Of an amendment: whether the party joins or leaves. Default: `stays`.")
        PartyEffect effect,
    @Valid Signatory signatory) {}
