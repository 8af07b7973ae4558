package ma.prim.identity;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.ws.rs.client.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ma.prim.tenancy.Region;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;

/** The administration of Keycloak, signed in when it is first needed; one for each server. */
@Singleton
public class KeycloakAdmin {
  private static final String MASTER = "master";
  private static final String CLIENT = "admin-cli";

  private final IdentityConfig config;
  private final Issuers issuers;
  private final Map<String, Keycloak> servers = new ConcurrentHashMap<>();

  KeycloakAdmin(IdentityConfig config, Issuers issuers) {
    this.config = config;
    this.issuers = issuers;
  }

  public RealmResource realm(Region region) {
    return keycloak(region).realm(region.config().realm());
  }

  /** Makes a realm, and signs in again: the roles for a new realm come with a new token. */
  public void create(Region region, RealmRepresentation realm) {
    keycloak(region).realms().create(realm);
    keycloak(region).tokenManager().grantToken();
  }

  private Keycloak keycloak(Region region) {
    return servers.computeIfAbsent(issuers.backendUrl(region), this::connect);
  }

  private Keycloak connect(String url) {
    return KeycloakBuilder.builder()
        .serverUrl(url)
        .realm(MASTER)
        .clientId(CLIENT)
        .username(config.adminUser())
        .password(password())
        .resteasyClient(client())
        .build();
  }

  /** Without a limit a realm that never answers would hold its region's keeper for ever. */
  private Client client() {
    return Keycloak.getClientProvider()
        .newRestEasyClient(null, null, false)
        .property(QuarkusRestClientProperties.READ_TIMEOUT, config.adminTimeout().toMillis());
  }

  private String password() {
    return config.adminPasswordFile().map(KeycloakAdmin::read).or(config::adminPassword).orElse("");
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @PreDestroy
  void close() {
    servers.values().forEach(Keycloak::close);
  }
}
