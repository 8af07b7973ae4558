package ma.prim.trainings.enrolments;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import ma.prim.trainings.TrainingAudience;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who takes part: the caller where nobody is named, another user, or somebody without account. */
@Schema(name = "NewEnrolment")
public record NewEnrolment(
    @Schema(description = "Subject of a user whom the caller may enrol.") UUID user,
    @Size(min = 1, max = 200) @Schema(description = "Of somebody without an account.", examples = "Khadija Berrada")
        String name,
    @Email(message = "invalid_email") @Size(max = 254) @Schema(
            description = "Of somebody without an account.",
            examples = "k.berrada@association.example.org")
        String email,
    @Size(min = 1, max = 200) @Schema(
            description = "Where somebody without an account works.",
            examples = "Association Rif solidaire")
        String organisation,
    @Schema(
            description =
                "Needed of somebody without an account; a user is a cell officer, or an elected"
                    + " official who is head of a cell.")
        TrainingAudience audience,
    @Size(max = 60) @Schema(description = "Whose seat it is; needed of who serves several.", examples = "nador")
        String cell,
    @Schema(description = "Only asked to come: holds no seat until it is confirmed.")
        Boolean invite) {

  boolean namesNobody() {
    return user == null && name == null && email == null && organisation == null;
  }

  Guest guest() {
    return new Guest(name, email, organisation);
  }
}
