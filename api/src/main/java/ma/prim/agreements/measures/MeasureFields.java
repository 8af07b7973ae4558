package ma.prim.agreements.measures;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of work of the calendar of an agreement. */
@Schema(name = "MeasureFields")
public record MeasureFields(
    @Pattern(regexp = "[A-Za-z0-9]{1,12}") @Schema(description = "The axis of the agreement, by its sign.", examples = "A1")
        String axis,
    @NotNull @Schema(description = "The party that does it.") UUID party,
    @NotEmpty @Size(max = 20) @Schema(description = "What it is called, by language.")
        Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @Size(min = 1, max = 1000) String> titles,
    @Size(max = 20) @Schema(description = "What is done, by language.")
        Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @Size(min = 1, max = 4000) String>
            description,
    @NotNull @Schema(description = "Its first day.") LocalDate from,
    @NotNull @Schema(description = "Its last day.") LocalDate to,
    @Size(max = 50) @Schema(description = "Measures of the same agreement that must be done before.")
        List<UUID> dependsOn,
    @Valid Indicator indicator,
    @Valid @Size(max = 40) List<@Valid Milestone> milestones,
    @Size(max = 8000) @Schema(description = "Read by those who manage the agreement, and by nobody else.")
        String internalNote) {

  /** The same of this party. */
  public MeasureFields of(UUID doing) {
    return new MeasureFields(
        axis, doing, titles, description, from, to, dependsOn, indicator, milestones, internalNote);
  }
}
