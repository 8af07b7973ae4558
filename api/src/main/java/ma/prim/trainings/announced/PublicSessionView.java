package ma.prim.trainings.announced;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.trainings.TrainingAudience;
import ma.prim.trainings.sessions.SessionStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What everybody may know of a session: nobody's name, and not the address of a video call. */
@Schema(name = "PublicSession")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicSessionView(
    @Schema(required = true) UUID id,
    @Schema(required = true) SessionStatus status,
    @Schema(description = "Why it is postponed or cancelled.", examples = "Salle indisponible")
        String statusReason,
    @Schema(required = true) Map<String, String> titles,
    @Schema(required = true, examples = "2027-03-02T09:00:00Z") Instant startsAt,
    @Schema(required = true, examples = "2027-03-03T15:30:00Z") Instant endsAt,
    Map<String, String> place,
    @Schema(required = true, description = "Whether it is held at a distance.") boolean online,
    @Schema(required = true, description = "Language that is taught in.", examples = "fr")
        String language,
    @Schema(required = true, description = "Whom it is for.") Set<TrainingAudience> audiences,
    @Schema(required = true, description = "Seats that nobody has.", examples = "4") int freeSeats,
    @Schema(description = "Until when people enrol.") Instant enrolBy) {}
