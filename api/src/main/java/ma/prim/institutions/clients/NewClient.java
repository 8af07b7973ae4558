package ma.prim.institutions.clients;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import ma.prim.access.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A machine that is to call for an institution, and for further ones. */
@Schema(name = "NewClient")
record NewClient(
    @NotBlank @Size(max = 200) @Schema(description = "What administrators call it.", examples = "SI emploi, production")
        String name,
    @NotNull @NotEmpty @Size(max = 10) @Schema(description = "What it may do.", examples = "referrals:read")
        List<@NotNull @Pattern(regexp = Scope.WORDS) String> scopes,
    @Size(max = 100) @Schema(description = "Further institutions that it acts for: other branches.")
        List<@NotNull UUID> institutions) {

  NewClient {
    institutions = institutions == null ? List.of() : institutions.stream().distinct().toList();
  }
}
