package ma.prim.agreements.dates;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.agreements.measures.MeasureStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A calendar ready to be drawn: everything has its place in days from the left edge and, in its
 * lane, its row.
 */
@Schema(
    name = "AgreementTimeline",
    description =
        "A calendar ready to be drawn: `start` is in days from `from`, `length` in days, `row` counts from the top of the lane.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Timeline(
    @Schema(required = true, description = "The left edge.") LocalDate from,
    @Schema(required = true, description = "The right edge, a day that is still in it.")
        LocalDate to,
    @Schema(required = true, description = "How many days wide it is.", examples = "730") long days,
    @Schema(
            description = "Where today is, in days from the left; absent if it is outside.",
            examples = "310")
        Long today,
    @Schema(required = true, description = "The months, for the scale.") List<Month> months,
    @Schema(required = true, description = "One lane for each agreement and axis, in their order.")
        List<Lane> lanes,
    @Schema(required = true, description = "From what is to be done first to what waits for it.")
        List<Link> links) {

  /** A month of the scale. */
  @Schema(name = "TimelineMonth")
  public record Month(
      @Schema(required = true, examples = "2026-03") String month,
      @Schema(required = true, examples = "59") long start,
      @Schema(required = true, examples = "31") long length) {}

  /** Bars and marks that belong together. */
  @Schema(name = "TimelineLane")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Lane(
      @Schema(required = true) UUID agreement,
      @Schema(description = "The axis, by its sign; absent for what is on none.", examples = "A1")
          String axis,
      @Schema(required = true, description = "The axis, or else the agreement, by language.")
          Map<String, String> titles,
      @Schema(required = true, description = "How many rows it needs.", examples = "3") int rows,
      @Schema(required = true) List<Bar> bars,
      @Schema(required = true) List<Mark> marks) {}

  /** A measure. */
  @Schema(name = "TimelineBar")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Bar(
      @Schema(required = true) UUID measure,
      @Schema(required = true, description = "What it is called, by language.")
          Map<String, String> titles,
      @Schema(required = true) UUID institution,
      @Schema(required = true, examples = "31") long start,
      @Schema(required = true, examples = "90") long length,
      @Schema(required = true, examples = "0") int row,
      @Schema(required = true) MeasureStatus status,
      @Schema(required = true, description = "In percent.", examples = "60") int progress,
      @Schema(required = true, description = "Whether its last day has passed, and it is not done.")
          boolean late) {}

  /** A day. */
  @Schema(name = "TimelineMark")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Mark(
      @Schema(required = true) DateKind kind,
      @Schema(required = true, description = "What it is, by language.") Map<String, String> titles,
      @Schema(description = "The measure, where it is of one.") UUID measure,
      @Schema(required = true, examples = "120") long start,
      @Schema(
              required = true,
              description = "The row of its measure; 0 for what is of none.",
              examples = "0")
          int row,
      @Schema(required = true, description = "Whether somebody still waits for it.")
          boolean open) {}

  /** That a measure waits for another. */
  @Schema(name = "TimelineLink")
  public record Link(
      @Schema(required = true, description = "The measure that is to be done first.") UUID before,
      @Schema(required = true, description = "The measure that waits for it.") UUID after) {}
}
