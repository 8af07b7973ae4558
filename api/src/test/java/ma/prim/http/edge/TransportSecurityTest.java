package ma.prim.http.edge;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import ma.prim.testing.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HSTS is said under TLS only, which ends at a proxy. */
@QuarkusTest
class TransportSecurityTest {
  private static final String HSTS = "Strict-Transport-Security";

  @Test
  void inClearNothingIsSaid() {
    Api.anonymous().get("/problems").then().statusCode(200).header(HSTS, nullValue());
    Api.anonymous()
        .header("X-Forwarded-Proto", "http")
        .get("/problems")
        .then()
        .header(HSTS, nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/problems", "/nowhere", "/v1/regions/oriental/cases", "/q/health/live"})
  void behindAProxyThatEndsTlsEveryAnswerSaysIt(String path) {
    Api.anonymous()
        .header("X-Forwarded-Proto", "https")
        .get(path)
        .then()
        .header(HSTS, equalTo("max-age=63072000; includeSubDomains"));
  }
}
