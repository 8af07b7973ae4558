package ma.prim.users;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody to be invited. */
@Schema(name = "NewUser", description = "Somebody to be invited, with the roles to begin with.")
record NewUser(
    @Schema(description = "Login name, unique in the region.", examples = "amina.elamrani")
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,98}[a-z0-9]") String username,
    @Schema(description = "Given name.", examples = "Amina") @NotBlank @Size(max = 100) String givenName,
    @Schema(description = "Family name.", examples = "El Amrani") @NotBlank @Size(max = 100) String familyName,
    @Schema(description = "Where notices go.", examples = "amina@example.org")
        @Email @Size(max = 254) String email,
    @Schema(description = "Language of notices and of the login pages.", examples = "fr")
        @Pattern(regexp = "ar|fr|en") String language,
    @Schema(description = "The roles to begin with.") @NotEmpty @Size(max = 20) List<@NotNull @Valid GrantFields> grants) {

  UserFields fields() {
    return new UserFields(givenName, familyName, email, language);
  }
}
