package ma.prim.trainings.sessions;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.trainings.TrainingAudience;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** By what sessions are found. */
public record SessionFilter(
    @QueryParam("status") List<SessionStatus> status,
    @QueryParam("audience") @Parameter(description = "For this audience, among others.")
        TrainingAudience audience,
    @QueryParam("series") @Parameter(description = "Planned together, in this series.") UUID series,
    @QueryParam("startsAfter") @Parameter(description = "Begins at or after this time.")
        Instant startsAfter,
    @QueryParam("startsBefore") @Parameter(description = "Begins before this time.")
        Instant startsBefore,
    @QueryParam("mine")
        @Parameter(description = "Only those in which the caller takes part, or waits to.")
        Boolean mine) {}
