package ma.prim.users;

import java.time.LocalDate;
import java.util.UUID;
import ma.prim.http.ETags;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who stands in for an absent officer. */
@Schema(name = "Substitute", description = "Who stands in for an absent officer, and when.")
record SubstituteView(
    @Schema(required = true) UUID id,
    @Schema(required = true, description = "The user who stands in.") UUID substitute,
    @Schema(required = true, description = "The cell whose cases are meant.") String cell,
    @Schema(required = true) LocalDate from,
    @Schema(required = true, description = "Last day, included.") LocalDate to,
    @Schema(required = true) String etag)
    implements Tagged {

  static SubstituteView from(Substitution substitution) {
    return new SubstituteView(
        substitution.id(),
        substitution.substitute(),
        substitution.cell(),
        substitution.days().from(),
        substitution.days().to(),
        ETags.of(substitution.version()));
  }
}
