package ma.prim.trainings.sessions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.http.Tagged;
import ma.prim.trainings.DayHalf;
import ma.prim.trainings.TrainingAudience;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session as it is shown. */
@Schema(name = "Session", description = "One session of a training programme.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID programme,
    @Schema(description = "What the sessions that were planned together have in common.")
        UUID series,
    @Schema(required = true) SessionStatus status,
    @Schema(description = "Why it is postponed or cancelled.", examples = "Salle indisponible")
        String statusReason,
    @Schema(required = true) Map<String, String> titles,
    @Schema(required = true) List<SessionModule> modules,
    @Schema(required = true, examples = "2027-03-02T09:00:00Z") Instant startsAt,
    @Schema(required = true, examples = "2027-03-03T15:30:00Z") Instant endsAt,
    @Schema(required = true, description = "The half-days by which attendance is counted.")
        List<Half> halfDays,
    @Schema(required = true, description = "How long it takes in all.", examples = "780")
        int minutes,
    Map<String, String> place,
    @Schema(examples = "Province de Nador, salle 2") String room,
    @Schema(examples = "https://visio.example.org/prim") String link,
    @Schema(required = true) SeatsView seats,
    @Schema(description = "How many seats one cell may take.", examples = "3") Integer cellLimit,
    @Schema(
            required = true,
            description = "Per cent of the half-days that make somebody an attendee.",
            examples = "80")
        int requiredAttendance,
    @Schema(required = true, description = "Language that is taught in.", examples = "fr")
        String language,
    @Schema(required = true, description = "Whom it is for.") Set<TrainingAudience> audiences,
    @Schema(required = true, description = "Who teaches.") List<SessionTrainer> trainers,
    @Schema(description = "Until when people enrol themselves.") Instant enrolBy,
    @Schema(description = "The measure of an agreement that it counts for.") UUID measure,
    @Schema(
            description = "The province whose coordinator serves it; absent: the region.",
            examples = "MA-NAD")
        String province,
    @Schema(description = "How the caller stands to it; absent where not at all.")
        MyEnrolment enrolment,
    @Schema(required = true) String etag,
    @Schema(required = true) List<String> actions)
    implements Tagged {

  /** A half-day. */
  @Schema(name = "SessionHalfDay")
  public record Half(
      @Schema(required = true) LocalDate day, @Schema(required = true) DayHalf half) {}

  /** The seats of a session. */
  @Schema(name = "SessionSeats")
  public record SeatsView(
      @Schema(required = true, description = "How many there are.", examples = "20") int capacity,
      @Schema(required = true, description = "How many are taken.", examples = "18") int taken,
      @Schema(required = true, description = "How many people wait.", examples = "0")
          int waiting) {}
}
