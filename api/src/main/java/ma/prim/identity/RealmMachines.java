package ma.prim.identity;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.prim.access.Grant;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.tenancy.Region;
import org.jboss.logging.Logger;
import org.keycloak.admin.client.resource.ClientsResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/**
 * The clients of a region's realm with which machines of partners ask for tokens: client
 * credentials only, nobody signs in through them. While Keycloak is away they cannot be changed:
 * 503.
 */
@Singleton
public class RealmMachines {
  private static final Logger LOG = Logger.getLogger(RealmMachines.class);
  private static final int RETRY_AFTER_SECONDS = 5;
  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String AUDIENCE = "prim-api";
  private static final String GROUPS = "groups";

  private final KeycloakAdmin admin;

  RealmMachines(KeycloakAdmin admin) {
    this.admin = admin;
  }

  /**
   * Makes a client; its secret is known to nobody else.
   *
   * @param name what administrators of the realm read
   * @param grants the roles that its tokens name
   */
  public MachineSecret create(
      Region region, String clientId, String name, Collection<Grant> grants) {
    MachineSecret secret = new MachineSecret(anySecret());
    ClientRepresentation client = new ClientRepresentation();
    client.setClientId(clientId);
    client.setName(name);
    client.setEnabled(true);
    client.setPublicClient(false);
    client.setClientAuthenticatorType("client-secret");
    client.setSecret(secret.text());
    client.setServiceAccountsEnabled(true);
    client.setStandardFlowEnabled(false);
    client.setImplicitFlowEnabled(false);
    client.setDirectAccessGrantsEnabled(false);
    client.setFullScopeAllowed(false);
    client.setDefaultClientScopes(List.of("basic", "profile"));
    client.setOptionalClientScopes(List.of());
    client.setProtocolMappers(List.of(audience(), groups(grants)));
    return ask(
        region,
        realm -> {
          try (Response answer = realm.clients().create(client)) {
            if (answer.getStatus() != Response.Status.CREATED.getStatusCode()) {
              throw new WebApplicationException(answer.getStatus());
            }
            return secret;
          }
        });
  }

  /** Its tokens name other roles from now on. */
  public void change(Region region, String clientId, Collection<Grant> grants) {
    ask(
        region,
        realm -> {
          ClientRepresentation client = find(realm.clients(), clientId).orElseThrow();
          var mappers = realm.clients().get(client.getId()).getProtocolMappers();
          ProtocolMapperRepresentation known =
              mappers.getMappers().stream()
                  .filter(mapper -> mapper.getName().equals(GROUPS))
                  .findFirst()
                  .orElseThrow();
          ProtocolMapperRepresentation wanted = groups(grants);
          wanted.setId(known.getId());
          mappers.update(known.getId(), wanted);
          return null;
        });
  }

  /** No token is given to it any more. */
  public void remove(Region region, String clientId) {
    ask(
        region,
        realm -> {
          find(realm.clients(), clientId)
              .ifPresent(client -> realm.clients().get(client.getId()).remove());
          return null;
        });
  }

  private static Optional<ClientRepresentation> find(ClientsResource clients, String clientId) {
    return clients.findByClientId(clientId).stream().findFirst();
  }

  private static String anySecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private <T> T ask(Region region, Function<RealmResource, T> question) {
    try {
      return question.apply(admin.realm(region));
    } catch (WebApplicationException | ProcessingException away) {
      LOG.warnf("region %s: its realm does not do as asked: %s", region.slug(), away.toString());
      throw Problem.comeAgain(ProblemCode.IDENTITY_UNAVAILABLE, RETRY_AFTER_SECONDS);
    }
  }

  private static ProtocolMapperRepresentation audience() {
    return mapper(
        "audience",
        "oidc-audience-mapper",
        Map.of("included.custom.audience", AUDIENCE, "access.token.claim", "true"));
  }

  /**
   * The claim that members of groups get, written into the client: a machine has no other life than
   * its client's, and one request makes it whole.
   */
  private static ProtocolMapperRepresentation groups(Collection<Grant> grants) {
    String json =
        grants.stream()
            .map(Grant::group)
            .sorted()
            .map(group -> "\"" + group + "\"")
            .collect(Collectors.joining(",", "[", "]"));
    return mapper(
        GROUPS,
        "oidc-hardcoded-claim-mapper",
        Map.of(
            "claim.name", "groups",
            "claim.value", json,
            "jsonType.label", "JSON",
            "access.token.claim", "true"));
  }

  private static ProtocolMapperRepresentation mapper(
      String name, String type, Map<String, String> config) {
    ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
    mapper.setName(name);
    mapper.setProtocol("openid-connect");
    mapper.setProtocolMapper(type);
    mapper.setConfig(config);
    return mapper;
  }
}
