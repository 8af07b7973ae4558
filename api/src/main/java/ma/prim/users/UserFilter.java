package ma.prim.users;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import ma.prim.access.Role;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What users are filtered by. */
record UserFilter(
    @QueryParam("cell") @Parameter(description = "Users with a role in one of these cells.")
        List<String> cell,
    @QueryParam("role") @Parameter(description = "Users with one of these roles, now or later.")
        List<Role> role,
    @QueryParam("active") @Parameter(description = "Whether the user may sign in.") Boolean active,
    @QueryParam("username") @Parameter(description = "This login name.") String username) {

  boolean asksForGrants() {
    return some(cell) || some(role);
  }

  private static boolean some(List<?> values) {
    return values != null && !values.isEmpty();
  }
}
