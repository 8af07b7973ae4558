package ma.prim.trainings.evaluations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an attendee thinks: one is bad, five is very good. */
@Schema(name = "NewEvaluation")
public record NewEvaluation(
    @NotNull @Min(1) @Max(5) @Schema(examples = "4") Integer content,
    @NotNull @Min(1) @Max(5) @Schema(examples = "5") Integer trainer,
    @NotNull @Min(1) @Max(5) @Schema(examples = "4") Integer organisation,
    @NotNull @Min(1) @Max(5) @Schema(description = "For the work.", examples = "5")
        Integer usefulness,
    @NotNull @Schema(description = "Whether it is recommended to others.") Boolean recommended,
    @Size(min = 1, max = 2000) @Schema(
            description = "Read by who coordinates or teaches it: nobody's name in it.",
            examples = "Plus de cas pratiques")
        String comment) {}
