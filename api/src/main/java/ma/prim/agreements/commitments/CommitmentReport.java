package ma.prim.agreements.commitments;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a commitment is kept by now. */
@Schema(name = "CommitmentReport")
public record CommitmentReport(
    @NotNull Fulfilment fulfilment,
    @Schema(description = "Since when; by default today.") LocalDate on,
    @Size(max = 20) @Schema(description = "Documents of the agreement that show it.")
        List<UUID> evidence,
    @Size(max = 4000) @Schema(description = "For the party and for those who manage the agreement.")
        String remark) {}
