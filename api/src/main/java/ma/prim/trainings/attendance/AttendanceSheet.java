package ma.prim.trainings.attendance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.prim.trainings.DayHalf;
import ma.prim.trainings.EnrolmentStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who was there, half-day by half-day. */
@Schema(name = "AttendanceSheet")
public record AttendanceSheet(
    @Schema(required = true) UUID session,
    @Schema(required = true, description = "In order; `marks` of a row stand in the same.")
        List<Column> halfDays,
    @Schema(
            required = true,
            description = "Those who have a seat, in the order in which they came.")
        List<Row> rows) {

  /** A half-day. */
  @Schema(name = "AttendanceHalfDay")
  public record Column(
      @Schema(required = true) LocalDate day,
      @Schema(required = true) DayHalf half,
      @Schema(required = true, description = "How many of those shown were there.", examples = "18")
          int present) {}

  /** A participant. */
  @Schema(name = "AttendanceRow")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Row(
      @Schema(required = true) UUID enrolment,
      @Schema(examples = "Khadija Berrada") String name,
      @Schema(examples = "nador") String cell,
      @Schema(required = true) EnrolmentStatus status,
      @Schema(required = true, description = "One for each half-day.")
          List<AttendanceMark> marks) {}
}
