package ma.prim.trainings.sessions;

import java.util.UUID;
import ma.prim.trainings.EnrolmentStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the caller stands to a session. */
@Schema(name = "MyEnrolment")
public record MyEnrolment(
    @Schema(required = true) UUID id, @Schema(required = true) EnrolmentStatus status) {}
