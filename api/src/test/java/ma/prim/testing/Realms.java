package ma.prim.testing;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/** The administration of the tests' Keycloak, beside what the service does there. */
public final class Realms {
  private static Keycloak keycloak;

  private Realms() {}

  public static synchronized RealmResource admin(String realm) {
    if (keycloak == null) {
      Config config = ConfigProvider.getConfig();
      keycloak =
          KeycloakBuilder.builder()
              .serverUrl(Tokens.keycloakUrl())
              .realm("master")
              .clientId("admin-cli")
              .username(config.getValue("prim.keycloak.admin-user", String.class))
              .password(config.getValue("prim.keycloak.admin-password", String.class))
              .build();
    }
    return keycloak.realm(realm);
  }
}
