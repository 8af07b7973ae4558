package ma.prim.agreements.measures;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a measure is by now; what is not said stays. */
@Schema(name = "MeasureReport")
public record MeasureReport(
    MeasureStatus status,
    @Min(0) @Max(100) @Schema(description = "In percent.", examples = "60") Integer progress,
    @Valid @Schema(description = "What the indicator was found to be.") Actual actual,
    @Size(max = 40) @Schema(description = "Signs of the milestones that are reached.", examples = "J1")
        List<String> reached,
    @Size(max = 20) @Schema(description = "Documents of the agreement that show it.")
        List<UUID> evidence,
    @Size(max = 4000) @Schema(description = "For the parties and those who manage the agreement.")
        String remark) {

  /** A value of the indicator, found on a day. */
  @Schema(name = "IndicatorActual")
  public record Actual(
      @NotNull @Schema(description = "When it was found.") LocalDate on,
      @NotNull @Schema(examples = "48") BigDecimal value) {}
}
