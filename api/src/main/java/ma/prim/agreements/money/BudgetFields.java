package ma.prim.agreements.money;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one funder gives in one year for one line. */
@Schema(name = "BudgetLine")
public record BudgetFields(
    @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}") @Schema(description = "The line's sign in the budget.", examples = "A1.1")
        String line,
    @Size(max = 20) @Schema(description = "What the line is for, by language.")
        Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @Size(min = 1, max = 500) String> titles,
    @NotNull @Schema(description = "The institution that gives it.") UUID funder,
    @NotNull @Min(1950) @Max(2200) @Schema(examples = "2026") Integer year,
    @NotNull @Valid @Schema(description = "Below zero only in an amendment, which takes away.")
        Money amount) {}
