package ma.prim.identity;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionConfig.Identity;
import ma.prim.tenancy.Regions;

/** Which issuers are ours: one for each declared region, nothing else, whatever a token says. */
@Singleton
public class Issuers {
  private static final String REALMS = "/realms/";

  private final Regions regions;
  private final IdentityConfig config;

  Issuers(Regions regions, IdentityConfig config) {
    this.regions = regions;
    this.config = config;
  }

  /** The {@code iss} of the region's tokens. */
  public String of(Region region) {
    return url(region) + REALMS + region.config().realm();
  }

  /** Where machines ask for tokens of the region. */
  public String tokenEndpoint(Region region) {
    return of(region) + "/protocol/openid-connect/token";
  }

  /** Where the region's public keys are read. */
  String keysUrl(Region region) {
    return backendUrl(region) + REALMS + region.config().realm() + "/protocol/openid-connect/certs";
  }

  /** The Keycloak of the region, as this service reaches it. */
  String backendUrl(Region region) {
    Optional<Identity> own = region.config().identity();
    return own.flatMap(Identity::backendUrl)
        .or(() -> own.flatMap(Identity::url))
        .or(config::backendUrl)
        .orElse(config.url());
  }

  /** The region whose realm this is; none if two claim it, since a token belongs to one region. */
  Optional<Region> region(String issuer) {
    List<Region> claiming =
        regions.declared().stream().filter(region -> of(region).equals(issuer)).toList();
    return claiming.size() == 1 ? Optional.of(claiming.getFirst()) : Optional.empty();
  }

  Set<String> declaredKeysUrls() {
    return regions.declared().stream().map(this::keysUrl).collect(Collectors.toSet());
  }

  private String url(Region region) {
    return region.config().identity().flatMap(Identity::url).orElse(config.url());
  }
}
