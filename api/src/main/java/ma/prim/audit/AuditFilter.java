package ma.prim.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What entries of the audit trail are asked for. */
record AuditFilter(
    @QueryParam("actor")
        @Parameter(description = "Subject of who did it, or `job:name`.", example = "job:retention")
        String actor,
    @QueryParam("operation") @Parameter(description = "An operationId.", example = "closeCase")
        List<String> operation,
    @QueryParam("resource")
        @Parameter(
            description = "A resource with all that stands in it, or a collection.",
            example = "cases/01932b5e-7c1a-7d40-9d33-2f1f9a6f0c11")
        String resource,
    @QueryParam("outcome") List<Outcome> outcome,
    @QueryParam("cell") List<String> cell,
    @QueryParam("from") @Parameter(description = "At or after this time.") Instant from,
    @QueryParam("to") @Parameter(description = "Before this time.") Instant to) {

  /** As the rows have them. */
  List<String> outcomeWords() {
    return outcome == null ? null : outcome.stream().map(Outcome::word).toList();
  }
}
