package ma.prim.regions;

import java.util.List;
import java.util.Map;
import ma.prim.http.Fingerprinted;
import ma.prim.tenancy.RegionStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A region as a frontend needs it before anybody has signed in. */
@Schema(
    name = "Region",
    description = "A region: its names, where its users sign in, its provinces.")
public record RegionView(
    @Schema(required = true, examples = "oriental") String id,
    @Schema(required = true) Map<String, String> names,
    @Schema(required = true, description = "ISO 3166-2.", examples = "MA-02") String iso,
    @Schema(required = true, description = "IANA time zone.", examples = "Africa/Casablanca")
        String zone,
    @Schema(required = true, description = "Languages of its texts, BCP 47.")
        List<String> languages,
    @Schema(required = true, description = "Language of answers to who names none.")
        String defaultLanguage,
    @Schema(
            required = true,
            description = "Issuer of its tokens, for OpenID Connect discovery.",
            examples = "https://id.prim.example/realms/oriental")
        String issuer,
    @Schema(required = true, description = "Where machines of partners ask for their tokens.")
        IdentityView identity,
    @Schema(required = true, description = "Whether it serves just now.") RegionStatus.State status,
    @Schema(required = true) List<ProvinceView> provinces)
    implements Fingerprinted {

  /** What a program needs before its first request. */
  @Schema(name = "RegionIdentity")
  public record IdentityView(
      @Schema(
              required = true,
              description = "Issuer of the region's tokens.",
              examples = "https://id.prim.example/realms/oriental")
          String issuer,
      @Schema(
              required = true,
              description = "Where tokens are asked for (client credentials).",
              examples = "https://id.prim.example/realms/oriental/protocol/openid-connect/token")
          String tokenEndpoint) {}

  /** A province or prefecture of the region. */
  @Schema(name = "Province")
  public record ProvinceView(
      @Schema(required = true, description = "ISO 3166-2.", examples = "MA-NAD") String id,
      @Schema(required = true) Map<String, String> names) {}
}
