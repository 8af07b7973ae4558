package ma.prim.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which reads are asked for. */
record AccessFilter(
    @QueryParam("person")
        @Parameter(
            description =
                "Answers that showed this person's data, or that of who was merged into her.")
        UUID person,
    @QueryParam("case") @Parameter(description = "Answers that showed this case's content.")
        UUID caseId,
    @QueryParam("actor") @Parameter(description = "Subject of the reader.") String actor,
    @QueryParam("cell") List<String> cell,
    @QueryParam("from") @Parameter(description = "At or after this time.") Instant from,
    @QueryParam("to") @Parameter(description = "Before this time.") Instant to) {}
