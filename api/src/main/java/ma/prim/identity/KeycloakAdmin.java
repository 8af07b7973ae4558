package ma.prim.identity;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ma.prim.tenancy.Region;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;

/** The administration of Keycloak, signed in when it is first needed. */
@ApplicationScoped
public class KeycloakAdmin {
  private static final String MASTER = "master";
  private static final String CLIENT = "admin-cli";

  private final IdentityConfig config;
  private Keycloak keycloak;
  private Client client;

  KeycloakAdmin(IdentityConfig config) {
    this.config = config;
  }

  public RealmResource realm(Region region) {
    return keycloak().realm(region.config().realm());
  }

  /** Makes a realm, and signs in again: the roles for a new realm come with a new token. */
  public void create(RealmRepresentation realm) {
    keycloak().realms().create(realm);
    keycloak().tokenManager().grantToken();
  }

  private synchronized Keycloak keycloak() {
    if (keycloak == null) {
      client = Keycloak.getClientProvider().newRestEasyClient(null, null, false);
      keycloak =
          KeycloakBuilder.builder()
              .serverUrl(config.backendUrl().orElse(config.url()))
              .realm(MASTER)
              .clientId(CLIENT)
              .username(config.adminUser())
              .password(password())
              .resteasyClient(client)
              .build();
    }
    return keycloak;
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

  /** Without signing out: a service that stops can wait for nobody, and sessions end. */
  @PreDestroy
  synchronized void close() {
    if (client != null) {
      client.close();
    }
  }
}
