package ma.prim.users;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a case may be given to. */
@Schema(name = "Officer", description = "Somebody whom a case of the cell may be given to.")
record OfficerView(
    @Schema(required = true, description = "Subject of the user's tokens.") UUID id,
    @Schema(required = true, examples = "Amina El Amrani") String name) {

  static OfficerView from(AppUser user) {
    return new OfficerView(user.subject(), user.name());
  }
}
