package ma.prim.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Makes officers in a realm, and the client that they sign in with by password: a production realm
 * has neither.
 */
final class RealmOfficers {
  static final String CLIENT = "bench";
  private static final int CONFLICT = 409;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final String keycloak;
  private final String realm;
  private final String password;

  RealmOfficers(String keycloak, String realm, String password) {
    this.keycloak = keycloak;
    this.realm = realm;
    this.password = password;
  }

  /**
   * @param cells each gets an agent and a manager
   */
  void make(String adminUser, String adminPassword, String region, List<String> cells)
      throws IOException, InterruptedException {
    String token = adminToken(adminUser, adminPassword);
    add(token, "clients", client());
    for (String cell : cells) {
      add(token, "users", user("agent." + cell, "/cells/" + cell + "/agent"));
      add(token, "users", user("manager." + cell, "/cells/" + cell + "/manager"));
    }
    add(token, "users", user("admin." + region, "/region/admin"));
    add(token, "users", user("coordinator." + region, "/region/coordinator"));
  }

  /** The realm with all that is in it. */
  void remove(String adminUser, String adminPassword) throws IOException, InterruptedException {
    http.send(
        HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/" + realm))
            .header("Authorization", "Bearer " + adminToken(adminUser, adminPassword))
            .DELETE()
            .build(),
        BodyHandlers.discarding());
  }

  private static Map<String, Object> client() {
    return Map.of(
        "clientId", CLIENT,
        "enabled", true,
        "publicClient", true,
        "standardFlowEnabled", false,
        "directAccessGrantsEnabled", true,
        "fullScopeAllowed", false,
        "defaultClientScopes", List.of("basic", "profile", "email"),
        "protocolMappers",
            List.of(
                mapper(
                    "groups",
                    "oidc-group-membership-mapper",
                    Map.of("claim.name", "groups", "full.path", "true", "access.token.claim", "true")),
                mapper(
                    "audience",
                    "oidc-audience-mapper",
                    Map.of("included.custom.audience", "prim-api", "access.token.claim", "true"))));
  }

  private static Map<String, Object> mapper(String name, String type, Map<String, String> config) {
    return Map.of("name", name, "protocol", "openid-connect", "protocolMapper", type, "config", config);
  }

  private Map<String, Object> user(String name, String group) {
    return Map.of(
        "username", name,
        "enabled", true,
        "emailVerified", true,
        "email", name + "@example.org",
        "firstName", "Officer",
        "lastName", name,
        "groups", List.of(group),
        "credentials", List.of(Map.of("type", "password", "value", password, "temporary", false)));
  }

  private void add(String token, String what, Map<String, Object> body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/" + realm + "/" + what))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                .build(),
            BodyHandlers.ofString());
    // Those of an earlier run serve again.
    if (answer.statusCode() / 100 != 2 && answer.statusCode() != CONFLICT) {
      throw new IOException(what + ": " + answer.statusCode() + " " + answer.body());
    }
  }

  private String adminToken(String user, String adminPassword)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(
                    URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=" + user + "&password="
                            + URLEncoder.encode(adminPassword, StandardCharsets.UTF_8)))
                .build(),
            BodyHandlers.ofString());
    JsonNode body = json.readTree(answer.body());
    if (answer.statusCode() != 200) {
      throw new IOException("Keycloak gives its administrator no token: " + body);
    }
    return body.path("access_token").asText();
  }
}
