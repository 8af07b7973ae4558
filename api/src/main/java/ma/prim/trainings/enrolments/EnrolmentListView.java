package ma.prim.trainings.enrolments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import ma.prim.trainings.EnrolmentStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a list of participants, row by row. */
@Schema(name = "EnrolmentList")
public record EnrolmentListView(
    @Schema(required = true, description = "Whether it was only tried.") boolean dryRun,
    @Schema(required = true, description = "Rows that the list has.", examples = "24") int read,
    @Schema(required = true, description = "Who has a seat.", examples = "20") int confirmed,
    @Schema(required = true, description = "Who waits.", examples = "2") int waitlisted,
    @Schema(required = true, description = "Rows that something is wrong with.", examples = "2")
        int refused,
    @Schema(required = true) List<Row> rows) {

  /** One row. */
  @Schema(name = "EnrolmentListRow")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Row(
      @Schema(required = true, description = "Its number in the file, from 1.", examples = "2")
          int line,
      @Schema(description = "Absent where it was refused.") EnrolmentStatus status,
      @Schema(description = "The enrolment; absent where it was refused or only tried.")
          UUID enrolment,
      @Schema(required = true, description = "What is wrong with it.") List<Wrong> errors) {}

  /** Something wrong with one cell of the file, in the reader's language. */
  @Schema(name = "EnrolmentListError")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Wrong(
      @Schema(required = true, description = "The column's code.", examples = "email")
          String column,
      @Schema(
              description = "What the file calls it; absent where it has no such column.",
              examples = "Courriel")
          String heading,
      @Schema(description = "Where it stands in the file, from 1, left to right.", examples = "2")
          Integer place,
      @Schema(required = true, examples = "invalid_email") String code,
      @Schema(required = true, examples = "Ce n'est pas une adresse électronique.")
          String detail) {}
}
