package ma.prim.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import ma.prim.testing.Api;
import ma.prim.testing.RealmKey;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Tokens;
import org.jose4j.json.JsonUtil;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a caller sends as a token, the answer is 401 and nothing else is done with it. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class HostileTokensTest {
  private static final String ME = "/v1/regions/oriental/me";
  private RealmKey key;

  @BeforeEach
  void publishKey() {
    key = RealmKey.of("oriental");
  }

  @ParameterizedTest
  @MethodSource
  void garbage(String token) {
    assertRefused(token);
  }

  static Stream<String> garbage() {
    return Stream.of(
        "x",
        "..",
        "a.b.c",
        "a.b.c.d.e",
        "null",
        "eyJhbGciOiJSUzI1NiJ9.e30.",
        "\u00e9.\u00ff.\u00fe",
        "{\"alg\":\"none\"}.{}.x",
        "a".repeat(3000) + "." + "b".repeat(3000) + "." + "c".repeat(1000),
        base64("[]") + "." + base64("[]") + ".AAAA",
        base64("{\"alg\":\"RS256\"}") + "." + base64("{".repeat(2000)) + ".AAAA");
  }

  @Test
  void aDamagedTokenIsRefused() {
    String good = Tokens.of("agent.nador");
    assertRefused(good.substring(0, good.length() - 5));
    assertRefused(good.substring(0, good.lastIndexOf('.') + 1) + "AAAA");
    assertRefused(good + "." + good);
    assertRefused(good + "," + good);
  }

  @Test
  void withoutSignatureIsRefused() {
    String payload = Tokens.of("agent.nador").split("\\.", -1)[1];
    String none = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}");
    assertRefused(none + "." + payload + ".");
    assertRefused(none + "." + payload + ".AAAA");
  }

  @Test
  void aPublicKeyIsNoSecret() throws JoseException {
    JsonWebSignature jws = new JsonWebSignature();
    jws.setPayload(JsonUtil.toJson(key.goodClaims()));
    jws.setAlgorithmHeaderValue("HS256");
    jws.setKeyIdHeaderValue(key.id());
    jws.setKey(new HmacKey(key.publicKey().getEncoded()));
    assertRefused(jws.getCompactSerialization());
  }

  @Test
  void addressesOfATokenAreNeverCalled() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    HttpServer trap =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    trap.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          exchange.sendResponseHeaders(500, -1);
          exchange.close();
        });
    trap.start();
    try {
      String url = "http://localhost:" + trap.getAddress().getPort() + "/keys";
      Map<String, Object> foreign = key.goodClaims();
      foreign.put("iss", url);
      assertRefused(key.sign(foreign));
      assertRefused(key.sign(key.goodClaims(), Map.of("jku", url, "kid", "unknown-jku")));
      assertRefused(key.sign(key.goodClaims(), Map.of("x5u", url, "kid", "unknown-x5u")));
      assertThat(calls).hasValue(0);
    } finally {
      trap.stop(0);
    }
  }

  @Test
  void anUnknownCriticalHeaderIsRefused() {
    assertRefused(key.sign(key.goodClaims(), Map.of("crit", List.of("exp2"), "exp2", "x")));
  }

  @Test
  void twoTokensAreNone() {
    String good = "Bearer " + Tokens.of("agent.nador");
    Api.anonymous()
        .header("Authorization", good, good)
        .get(ME)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
  }

  @Test
  void otherSchemesAreRefused() {
    for (String header : List.of("Basic YTpi", "Digest x", "Bearer", "Negotiate")) {
      Api.anonymous().header("Authorization", header).get(ME).then().statusCode(401);
    }
  }

  @Test
  void theSchemeIsReadInAnyCase() {
    Api.anonymous()
        .header("Authorization", "bEaReR " + Tokens.of("agent.nador"))
        .get(ME)
        .then()
        .statusCode(200);
  }

  @Test
  void aTokenInTheQueryIsNoToken() {
    Api.anonymous()
        .queryParam("access_token", Tokens.of("agent.nador"))
        .get(ME)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer");
  }

  @Test
  void idAndRefreshTokensOfTheRealmAreRefused() {
    var answer = Tokens.ask("agent.nador", "prim", "oriental");
    assertRefused(answer.path("id_token").textValue());
    assertRefused(answer.path("refresh_token").textValue());
  }

  /** Also where no token is needed: somebody who sends one means to be known. */
  @Test
  void aBadTokenIsRefusedOnPublicPaths() {
    Api.withToken("x.y.z").get("/problems").then().statusCode(401);
    Api.withToken("x.y.z").get("/v1/regions/oriental").then().statusCode(401);
  }

  private static void assertRefused(String token) {
    Api.withToken(token)
        .get(ME)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
        .body("code", equalTo("invalid_token"));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
