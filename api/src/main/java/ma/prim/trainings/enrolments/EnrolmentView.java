package ma.prim.trainings.enrolments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.http.Tagged;
import ma.prim.trainings.EnrolmentStatus;
import ma.prim.trainings.TrainingAudience;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An enrolment as it is shown. */
@Schema(name = "Enrolment", description = "Somebody takes part in a session, or would.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnrolmentView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID session,
    @Schema(required = true) Participant participant,
    @Schema(required = true) TrainingAudience audience,
    @Schema(description = "Whose seat it is.", examples = "nador") String cell,
    @Schema(required = true) EnrolmentStatus status,
    @Schema(
            description = "How many are in the queue up to here, this one included.",
            examples = "2")
        Integer position,
    @Schema(required = true, description = "Half-days at which somebody was there.", examples = "2")
        int halfDays,
    @Schema(required = true, description = "Whether an evaluation was given.") boolean evaluated,
    @Schema(required = true, description = "When it was made.") Instant enrolledAt,
    @Schema(required = true) String etag,
    @Schema(required = true) List<String> actions)
    implements Tagged {

  /** Who takes part. */
  @Schema(name = "Participant")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Participant(
      @Schema(description = "Subject of a user.") UUID user,
      @Schema(examples = "Khadija Berrada") String name,
      @Schema(
              description = "Of somebody without an account.",
              examples = "k.berrada@association.example.org")
          String email,
      @Schema(
              description = "Of somebody without an account.",
              examples = "Association Rif solidaire")
          String organisation) {}
}
