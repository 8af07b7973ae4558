package ma.prim.rights;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What requests are filtered by. */
record SubjectRequestFilter(
    @QueryParam("person") @Parameter(description = "Requests of this person.") UUID person,
    @QueryParam("kind") @Parameter(description = "Of these kinds.") List<SubjectRequestKind> kind,
    @QueryParam("status") List<SubjectRequestStatus> status,
    @QueryParam("cell") List<String> cell,
    @QueryParam("overdue")
        @Parameter(description = "Whether the last day for the answer has passed without one.")
        Boolean overdue) {}
