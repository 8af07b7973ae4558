package ma.prim.trainings.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import ma.prim.trainings.EnrolmentStatus;
import ma.prim.trainings.TrainingAudience;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who has attended a session of a programme. */
@Schema(name = "TrainedPerson")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrainedView(
    @Schema(required = true) UUID enrolment,
    @Schema(required = true) UUID session,
    @Schema(required = true, examples = "2026-10-06T09:00:00Z") Instant startsAt,
    @Schema(description = "Subject of a user.") UUID user,
    @Schema(examples = "Khadija Berrada") String name,
    @Schema(examples = "nador") String cell,
    @Schema(required = true) TrainingAudience audience,
    @Schema(required = true) EnrolmentStatus status,
    @Schema(required = true, description = "Hours attended.", examples = "12") double hours) {}
