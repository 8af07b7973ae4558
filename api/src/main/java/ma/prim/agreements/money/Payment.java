package ma.prim.agreements.money;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a planned payment was made, with what shows it. */
@Schema(name = "Payment")
public record Payment(
    @NotNull @Schema(description = "When it was paid.") LocalDate paidOn,
    @Valid @Schema(description = "What was paid; by default what was planned. Of the same currency.")
        Money paid,
    @Size(max = 120) @Schema(
            description = "Number of the order or transfer; needed where no document shows it.",
            examples = "OV-2026-0017")
        String reference,
    @Size(max = 20) @Schema(description = "Documents of the agreement that show it.")
        List<UUID> evidence) {}
