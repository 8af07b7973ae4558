package ma.prim.agreements.money;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payment that is planned. */
@Schema(name = "DisbursementFields")
public record DisbursementFields(
    @NotNull @Schema(description = "The party that pays.") UUID funder,
    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}") @Schema(description = "The line of the budget it is for.", examples = "A1.1")
        String line,
    @NotNull @Schema(description = "When it is to be paid.") LocalDate plannedOn,
    @NotNull @Valid Money planned,
    @Size(max = 120) @Schema(description = "Number of the order or transfer.", examples = "OV-2026-0017")
        String reference) {}
