package ma.prim.identity;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import ma.prim.testing.Api;
import ma.prim.testing.RealmKey;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a token must say, beside being signed with a key of its realm: each claim alone is spoilt.
 */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class TokenClaimsTest {
  private static final String ME = "/v1/regions/oriental/me";
  private static final long NOW = InstantSource.system().instant().getEpochSecond();
  private RealmKey key;

  @BeforeEach
  void publishKey() {
    key = RealmKey.of("oriental");
  }

  /** So that the others fail for the reason they name, and not for the key. */
  @Test
  void aGoodTokenIsTaken() {
    Api.withToken(key.sign(key.goodClaims())).get(ME).then().statusCode(200);
  }

  @Test
  void unknownGroupsGiveNothing() {
    Map<String, Object> claims = key.goodClaims();
    claims.put(
        "groups", List.of("/cells/nador/emperor", "/cells/nador", "nador", "/region/agent", ""));
    Api.withToken(key.sign(claims)).get(ME).then().statusCode(200).body("roles", empty());
  }

  @TestFactory
  List<DynamicTest> spoiltClaimsAreRefused() {
    return spoilt().entrySet().stream()
        .map(spoilt ->
            DynamicTest.dynamicTest(spoilt.getKey(), () -> assertRefused(spoilt.getValue())))
        .toList();
  }

  private static Map<String, Consumer<Map<String, Object>>> spoilt() {
    Map<String, Consumer<Map<String, Object>>> all = new LinkedHashMap<>();
    String realms = Tokens.keycloakUrl() + "/realms/";
    all.put("expired", c -> c.put("exp", NOW - 60));
    all.put("never expires", c -> c.remove("exp"));
    all.put("expiry is a word", c -> c.put("exp", "tomorrow"));
    all.put("not valid yet", c -> c.put("nbf", NOW + 120));
    all.put("another audience", c -> c.put("aud", "account"));
    all.put("no audience", c -> c.remove("aud"));
    all.put("an ID token", c -> c.put("typ", "ID"));
    all.put("a refresh token", c -> c.put("typ", "Refresh"));
    all.put("no type", c -> c.remove("typ"));
    all.put("no issuer", c -> c.remove("iss"));
    all.put("a foreign issuer", c -> c.put("iss", "https://evil.example/realms/oriental"));
    all.put("the master realm", c -> c.put("iss", realms + "master"));
    all.put("the other region's realm", c -> c.put("iss", realms + "souss-massa"));
    all.put("a detour to our realm", c -> c.put("iss", realms + "x/../oriental"));
    all.put("issuer is a list", c -> c.put("iss", List.of("a", "b")));
    all.put("no subject", c -> c.remove("sub"));
    all.put("subject is not an id", c -> c.put("sub", "nobody"));
    all.put("groups are a number", c -> c.put("groups", 7));
    all.put("no user name", c -> c.remove("preferred_username"));
    all.put("no client", c -> c.remove("azp"));
    all.put("bound to a certificate", c -> c.put("cnf", Map.of("x5t#S256", "abc")));
    return all;
  }

  private void assertRefused(Consumer<Map<String, Object>> spoil) {
    Map<String, Object> claims = key.goodClaims();
    spoil.accept(claims);
    Api.withToken(key.sign(claims))
        .get(ME)
        .then()
        .statusCode(401)
        .body("code", equalTo("invalid_token"));
  }
}
