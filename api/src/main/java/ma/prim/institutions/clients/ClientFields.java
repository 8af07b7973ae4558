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

/** What the administrator may change of a machine. */
@Schema(name = "ClientFields")
record ClientFields(
    @NotBlank @Size(max = 200) @Schema(description = "What administrators call it.", examples = "SI emploi, production")
        String name,
    @NotNull @NotEmpty @Size(max = 10) @Schema(description = "What it may do.", examples = "referrals:read")
        List<@NotNull @Pattern(regexp = Scope.WORDS) String> scopes,
    @NotNull @NotEmpty @Size(max = 100) @Schema(description = "All institutions that it acts for.")
        List<@NotNull UUID> institutions) {

  static ClientFields of(PartnerClient client) {
    return new ClientFields(client.name(), client.scopes(), List.copyOf(client.institutions()));
  }
}
