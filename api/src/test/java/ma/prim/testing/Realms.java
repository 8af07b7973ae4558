package ma.prim.testing;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

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

  /** Somebody whom an operator makes in Keycloak itself, with the tests' password; the subject. */
  public static String addUser(String realm, String username, String... groups) {
    UserRepresentation user = new UserRepresentation();
    user.setUsername(username);
    user.setFirstName("Ilham");
    user.setLastName("Bennani");
    user.setEnabled(true);
    user.setGroups(List.of(groups));
    CredentialRepresentation password = new CredentialRepresentation();
    password.setType(CredentialRepresentation.PASSWORD);
    password.setValue(Tokens.PASSWORD);
    user.setCredentials(List.of(password));
    try (Response answer = admin(realm).users().create(user)) {
      return CreatedResponseUtil.getCreatedId(answer);
    }
  }
}
