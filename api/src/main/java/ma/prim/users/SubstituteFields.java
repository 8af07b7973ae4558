package ma.prim.users;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who stands in for an absent officer. */
@Schema(name = "SubstituteFields", description = "Who stands in for an absent officer, and when.")
record SubstituteFields(
    @Schema(description = "The user who stands in; an officer of the cell.") @NotNull UUID substitute,
    @Schema(description = "The cell whose cases are meant.", examples = "nador")
        @NotBlank @Size(max = 60) String cell,
    @Schema(description = "First day, in the region's zone.") @NotNull LocalDate from,
    @Schema(description = "Last day, included.") @NotNull LocalDate to) {

  Days days() {
    return new Days(from, to);
  }
}
