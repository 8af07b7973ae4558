package ma.prim.trainings.followup;

import java.util.List;
import java.util.UUID;
import ma.prim.trainings.TrainingTheme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A theme that cells' officers are trained in, and the cells of which nobody is. */
@Schema(name = "TrainingGap")
public record TrainingGap(
    @Schema(required = true) TrainingTheme theme,
    @Schema(required = true, description = "The programmes that train officers in it.")
        List<UUID> programmes,
    @Schema(
            required = true,
            description = "Cells that have nobody trained in it.",
            examples = {"figuig", "guercif"})
        List<String> cells,
    @Schema(
            required = true,
            description = "Those of them of which somebody has a seat in a session ahead.",
            examples = "guercif")
        List<String> comingUp) {}
