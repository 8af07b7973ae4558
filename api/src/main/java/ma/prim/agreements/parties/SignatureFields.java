package ma.prim.agreements.parties;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a party has signed, as people record it. */
@Schema(name = "SignatureFields")
public record SignatureFields(
    @NotNull @Schema(description = "The party that signed.") UUID party,
    @Schema(description = "When; may be unknown.") LocalDate signedOn,
    @Schema(description = "The signed copy, a document of the agreement; from then on it stays.")
        UUID document) {}
