package ma.prim.users;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be changed of a user. */
@Schema(name = "UserFields", description = "What may be changed of a user.")
record UserFields(
    @Schema(description = "Given name.", examples = "Amina") @NotBlank @Size(max = 100) String givenName,
    @Schema(description = "Family name.", examples = "El Amrani") @NotBlank @Size(max = 100) String familyName,
    @Schema(description = "Where notices go.", examples = "amina@example.org")
        @Email @Size(max = 254) String email,
    @Schema(description = "Language of notices and of the login pages.", examples = "fr")
        @Pattern(regexp = "ar|fr|en") String language) {}
