package ma.prim.agreements.measures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measure as it is read. */
@Schema(name = "Measure")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeasureView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID agreement,
    @Schema(description = "The axis, by its sign.", examples = "A1") String axis,
    @Schema(required = true, description = "The party that does it.") UUID party,
    @Schema(required = true, description = "The party's institution.") UUID institution,
    @Schema(required = true, description = "What it is called, by language.")
        Map<String, String> titles,
    @Schema(description = "What is done, by language.") Map<String, String> description,
    @Schema(required = true, description = "Its first day.") LocalDate from,
    @Schema(required = true, description = "Its last day.") LocalDate to,
    @Schema(required = true, description = "Measures that must be done before.")
        List<UUID> dependsOn,
    @Schema(required = true) MeasureStatus status,
    @Schema(required = true, description = "In percent.", examples = "60") int progress,
    @Schema(required = true, description = "Whether its last day has passed, and it is not done.")
        boolean late,
    @Schema(description = "By what it is judged, with every value that was found.")
        Judged indicator,
    @Schema(
            required = true,
            description = "The training sessions that were held for it, oldest first.")
        List<Held> sessions,
    @Schema(required = true) List<Milestone> milestones,
    @Schema(required = true, description = "Documents of the agreement that show what was done.")
        List<UUID> evidence,
    @Schema(description = "When it was last reported.") Instant reportedAt,
    @Schema(description = "For those who manage the agreement.") String internalNote,
    @Schema(required = true, description = "For `If-Match`.", examples = "\"0\"") String etag,
    @Schema(required = true) List<String> actions)
    implements Tagged {

  /** An indicator with what it was found to be. */
  @Schema(name = "IndicatorWithActuals")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Judged(
      @Schema(required = true, description = "What is counted, by language.")
          Map<String, String> names,
      @Schema(description = "In what it is counted.", examples = "personnes") String unit,
      @Schema(description = "What it was before.", examples = "0") BigDecimal baseline,
      @Schema(description = "What it is to be.", examples = "120") BigDecimal target,
      @Schema(description = "What of its training sessions adds to it by itself.")
          IndicatorCounts counts,
      @Schema(
              required = true,
              description =
                  "By day, oldest first: what was reported, and what each session since adds.")
          List<MeasureReport.Actual> actuals) {}

  /** A training session that counts for a measure. */
  @Schema(name = "SessionOfMeasure")
  public record Held(
      @Schema(required = true) UUID session,
      @Schema(required = true, description = "The day on which it was over.") LocalDate on,
      @Schema(required = true, description = "How many attended it.", examples = "18")
          int attended) {

    static Held from(CountedSession counted) {
      return new Held(counted.session(), counted.heldOn(), counted.attended());
    }
  }
}
