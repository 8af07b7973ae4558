package ma.prim.agreements.measures;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what a measure is judged. */
@Schema(name = "Indicator")
public record Indicator(
    @NotEmpty @Size(max = 20) @Schema(description = "What is counted, by language.")
        Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @Size(min = 1, max = 500) String> names,
    @Size(max = 60) @Schema(description = "In what it is counted.", examples = "personnes")
        String unit,
    @Schema(description = "What it was before.", examples = "0") BigDecimal baseline,
    @Schema(description = "What it is to be.", examples = "120") BigDecimal target,
    @Schema(
            description =
                "What of the training sessions of the measure adds to it by itself; absent: nothing does.")
        IndicatorCounts counts) {}
