package ma.prim.users;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From which day to which day a role is held. */
@Schema(name = "GrantDays", description = "From which day to which day a role is held.")
record GrantDays(
    @Schema(description = "First day, in the region's zone.") LocalDate from,
    @Schema(description = "Last day, included; no end if absent.") LocalDate to) {

  Days days() {
    return new Days(from, to);
  }
}
