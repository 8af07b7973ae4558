package ma.prim.agreements.commitments;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a party promises. */
@Schema(name = "CommitmentFields")
public record CommitmentFields(
    @NotNull @Schema(description = "The party that promises it.") UUID party,
    @Schema(description = "Default: `obligation`.") CommitmentKind kind,
    @NotEmpty @Size(max = 20) @Schema(description = "What is promised, by language.")
        Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @Size(min = 1, max = 4000) String> text,
    @Schema(description = "By when.") LocalDate due,
    @Schema(description = "Of an amendment: the commitment of its parent that this one replaces.")
        UUID replaces) {}
