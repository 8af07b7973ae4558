package ma.prim.identity.realm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.prim.tenancy.RegionConfig;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** The programs that people sign in with. */
final class RealmClients {
  /** The web applications: code flow with PKCE only. */
  static final String SPA = "prim-spa";

  /** curl and tests: user name and password. Never outside the dev profile. */
  static final String CLI = "prim-cli";

  /** Where an application may be sent back to; frontends build their login on these. */
  private static final List<String> RETURN_PATHS = List.of("/", "/auth/callback", "/auth/silent");

  private static final String AUDIENCE = "prim-api";
  private static final String OPENID_CONNECT = "openid-connect";
  private static final List<String> SCOPES = List.of("basic", "profile", "email");

  private RealmClients() {}

  static List<ClientRepresentation> of(RegionConfig config, boolean dev) {
    List<ClientRepresentation> clients = new ArrayList<>();
    clients.add(spa(config));
    if (dev) {
      clients.add(cli());
    }
    return clients;
  }

  private static ClientRepresentation spa(RegionConfig config) {
    ClientRepresentation client = publicClient(SPA);
    client.setStandardFlowEnabled(true);
    client.setDirectAccessGrantsEnabled(false);
    client.setWebOrigins(config.origins());
    client.setRedirectUris(
        config.origins().stream()
            .flatMap(origin -> RETURN_PATHS.stream().map(path -> origin + path))
            .toList());
    client.setAttributes(
        Map.of("pkce.code.challenge.method", "S256", "post.logout.redirect.uris", "+"));
    return client;
  }

  private static ClientRepresentation cli() {
    ClientRepresentation client = publicClient(CLI);
    client.setStandardFlowEnabled(false);
    client.setDirectAccessGrantsEnabled(true);
    return client;
  }

  private static ClientRepresentation publicClient(String id) {
    ClientRepresentation client = new ClientRepresentation();
    client.setClientId(id);
    client.setEnabled(true);
    client.setPublicClient(true);
    client.setImplicitFlowEnabled(false);
    client.setServiceAccountsEnabled(false);
    client.setFullScopeAllowed(false);
    client.setDefaultClientScopes(SCOPES);
    client.setOptionalClientScopes(List.of());
    client.setProtocolMappers(List.of(groups(), audience()));
    return client;
  }

  private static ProtocolMapperRepresentation groups() {
    return mapper(
        "groups",
        "oidc-group-membership-mapper",
        Map.of("claim.name", "groups", "full.path", "true", "access.token.claim", "true"));
  }

  private static ProtocolMapperRepresentation audience() {
    return mapper(
        "audience",
        "oidc-audience-mapper",
        Map.of("included.custom.audience", AUDIENCE, "access.token.claim", "true"));
  }

  private static ProtocolMapperRepresentation mapper(
      String name, String type, Map<String, String> config) {
    ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
    mapper.setName(name);
    mapper.setProtocol(OPENID_CONNECT);
    mapper.setProtocolMapper(type);
    mapper.setConfig(config);
    return mapper;
  }
}
