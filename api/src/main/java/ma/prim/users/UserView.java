package ma.prim.users;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.http.OneTimeSecret;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A user, with the roles that the caller may know of. */
@Schema(
    name = "User",
    description = "A user. A manager sees the roles in cells of their own, an administrator all.")
record UserView(
    @Schema(required = true, description = "Subject of the user's tokens.") UUID id,
    @Schema(required = true, description = "Login name.") String username,
    @Schema(required = true) String givenName,
    @Schema(required = true) String familyName,
    @Schema(description = "Where notices go.") String email,
    @Schema(description = "Language of notices and of the login pages.") String language,
    @Schema(required = true, description = "Whether the user may sign in.") boolean active,
    @Schema(required = true, description = "When the region first knew of the user.")
        Instant createdAt,
    @Schema(required = true, description = "Roles at places; revoked ones are left out.")
        List<GrantView> grants,
    @Schema(required = true, description = "Who stands in, now or later.")
        List<SubstituteView> substitutes,
    @Schema(required = true) String etag,
    @Schema(required = true, description = "What the caller may do with this user now.")
        List<String> actions,
    @Schema(
            description =
                "Only in the answer to an invitation, and not when it is given again: the password"
                    + " for the first sign-in, where another is asked for. Hand it over in person.")
        String firstPassword)
    implements Tagged, OneTimeSecret {

  UserView withFirstPassword(String password) {
    return new UserView(
        id,
        username,
        givenName,
        familyName,
        email,
        language,
        active,
        createdAt,
        grants,
        substitutes,
        etag,
        actions,
        password);
  }

  @Override
  public UserView withoutSecret() {
    return withFirstPassword(null);
  }

  /** Never the password: records are printed in logs. */
  @Override
  public String toString() {
    return "User[" + id + "]";
  }
}
