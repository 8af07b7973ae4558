package ma.prim.trainings.sessions;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who teaches: a user with the role `trainer`, or somebody from outside. */
@Schema(name = "SessionTrainer")
public record SessionTrainer(
    @Schema(description = "Subject of a user with the role `trainer`.") UUID user,
    @Size(min = 1, max = 200) @Schema(
            description = "Of somebody without an account; in answers, of everybody.",
            examples = "Leila Mansouri")
        String name,
    @Size(min = 1, max = 200) @Schema(description = "Where somebody without an account works.", examples = "OFPPT")
        String organisation) {}
