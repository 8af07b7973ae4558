package ma.prim.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody whom the region's administrator invites, beside the demo users: {@code
 * AnOfficer.agentOf("nador").alsoManagerOf("oujda").invited()} answers the user name.
 */
public final class AnOfficer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String home;
  private final List<Object> grants = new ArrayList<>();

  private AnOfficer(String home) {
    this.home = home;
  }

  public static AnOfficer agentOf(String cell) {
    return new AnOfficer(cell).alsoAgentOf(cell);
  }

  public static AnOfficer managerOf(String cell) {
    return new AnOfficer(cell).alsoManagerOf(cell);
  }

  public AnOfficer alsoAgentOf(String cell) {
    return holding(Map.of("role", "agent", "cell", cell));
  }

  public AnOfficer alsoManagerOf(String cell) {
    return holding(Map.of("role", "manager", "cell", cell));
  }

  public AnOfficer alsoCoordinatorOf(String province) {
    return holding(Map.of("role", "coordinator", "province", province));
  }

  private AnOfficer holding(Map<String, Object> grant) {
    grants.add(grant);
    return this;
  }

  /** The new user's name, by which {@code Api.as} knows them. */
  public String invited() {
    String username = "o" + UUID.randomUUID().toString().substring(0, 8) + "." + home;
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("username", username);
    body.put("givenName", "Hassan");
    body.put("familyName", "Amrani");
    body.put("email", username + "@example.org");
    body.put("grants", grants);
    String region = Addresses.regionOf(username);
    Api.as("admin." + region)
        .contentType(ContentType.JSON)
        .body(body)
        .post(Addresses.inRegion(region, "/users"))
        .then()
        .statusCode(201);
    return username;
  }

  /** Whom cases and tasks name: the subject of the user's token. */
  public static String subject(String username) {
    String[] parts = Tokens.of(username).split("\\.", -1);
    try {
      return JSON.readTree(Base64.getUrlDecoder().decode(parts[1])).path("sub").textValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
