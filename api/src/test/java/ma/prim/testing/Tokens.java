package ma.prim.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.prim.identity.realm.DemoPartner;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionConfig;
import ma.prim.tenancy.Regions;
import org.eclipse.microprofile.config.ConfigProvider;

/** Access tokens as Keycloak gives them to {@code prim-cli}; kept as long as they are good. */
public final class Tokens {
  static final String PASSWORD = "prim";
  private static final String CLIENT = "prim-cli";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final InstantSource CLOCK = InstantSource.system();
  private static final int SAFE_SECONDS = 60;

  private static final Map<String, Kept> KEPT = new ConcurrentHashMap<>();

  private record Kept(String token, Instant until) {}

  private Tokens() {}

  /**
   * @param username of a demo user: {@code agent.nador}
   */
  public static String of(String username) {
    return of(username, realmOf(username));
  }

  public static String of(String username, String realm) {
    return kept(realm + "/" + username, () -> ask(username, PASSWORD, realm));
  }

  /** A token that nobody else holds, from a sign-in of its own. */
  public static String fresh(String username, String realm) {
    return ask(username, PASSWORD, realm).path("access_token").textValue();
  }

  /** A token of a partner's machine, as long as it is good. */
  public static String keptOfMachine(String clientId, String secret, String realm) {
    return kept(realm + "/" + clientId, () -> ofMachine(clientId, secret, realm));
  }

  /** What Keycloak answers to the machine of a partner. */
  public static JsonNode ofMachine(String clientId, String secret, String realm) {
    return post(
        realm,
        Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
  }

  /** Everything that Keycloak answers to a sign-in: also ID and refresh token. */
  public static JsonNode ask(String username, String password, String realm) {
    return post(
        realm,
        Map.of(
            "grant_type", "password",
            "client_id", CLIENT,
            "scope", "openid",
            "username", username,
            "password", password));
  }

  public static String keycloakUrl() {
    return ConfigProvider.getConfig().getValue("prim.keycloak.url", String.class);
  }

  private static String kept(String whose, Supplier<JsonNode> signIn) {
    return KEPT.compute(whose, (key, kept) -> stillGood(kept, signIn)).token;
  }

  private static Kept stillGood(Kept kept, Supplier<JsonNode> signIn) {
    if (kept != null && CLOCK.instant().isBefore(kept.until)) {
      return kept;
    }
    JsonNode answer = signIn.get();
    long seconds = answer.path("expires_in").asLong() - SAFE_SECONDS;
    return new Kept(answer.path("access_token").textValue(), CLOCK.instant().plusSeconds(seconds));
  }

  private static JsonNode post(String realm, Map<String, String> form) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(keycloakUrl() + "/realms/" + realm + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
            .build();
    try {
      var answer = HTTP.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("no token in " + realm + ": " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** The realm whose region has the place that a demo user is named for. */
  private static String realmOf(String username) {
    String place = username.substring(username.indexOf('.') + 1);
    return Arc.container().instance(Regions.class).get().declared().stream()
        .map(Region::config)
        .filter(config -> places(config).anyMatch(place::equalsIgnoreCase))
        .map(RegionConfig::realm)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no region has a user " + username));
  }

  private static Stream<String> places(RegionConfig config) {
    return Stream.of(
            Stream.of(config.slug()),
            config.cells().stream().map(CellConfig::slug),
            DemoPartner.of(config.slug()).stream().map(DemoPartner::name),
            config.provinces().stream().map(RegionConfig.Province::iso))
        .flatMap(places -> places);
  }
}
