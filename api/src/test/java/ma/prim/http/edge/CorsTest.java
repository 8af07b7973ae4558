package ma.prim.http.edge;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CorsTest {
  private static final String CASES = "/v1/regions/oriental/cases";
  private static final String ALLOWED = "http://localhost:3000";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example",
        "http://localhost:3000.elsewhere.example",
        "http://LOCALHOST:3000",
        "https://localhost:3000",
        "null",
        "*"
      })
  void otherOriginsAreNotLetIn(String origin) {
    Api.anonymous()
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "POST")
        .options(CASES)
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", nullValue())
        .header("Vary", containsString("Origin"));
    Api.anonymous()
        .header("Origin", origin)
        .get("/problems")
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void theRegionOfThePathDecides() {
    Api.anonymous()
        .header("Origin", ALLOWED)
        .header("Access-Control-Request-Method", "GET")
        .options("/v1/regions/atlantis/cases")
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void aPreflightNeedsNoTokenAndIsCached() {
    Api.anonymous()
        .header("Origin", ALLOWED)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "authorization,idempotency-key")
        .options(CASES)
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", ALLOWED)
        .header(
            "Access-Control-Allow-Methods", allOf(containsString("POST"), containsString("GET")))
        .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"))
        .header("Access-Control-Max-Age", "7200")
        .body(is(""));
  }

  @Test
  void refusalsCanBeReadByTheBrowserToo() {
    Api.anonymous()
        .header("Origin", ALLOWED)
        .get(CASES)
        .then()
        .statusCode(401)
        .header("Access-Control-Allow-Origin", ALLOWED)
        .header(
            "Access-Control-Expose-Headers",
            equalTo(
                "ETag, Location, Link, Retry-After, RateLimit, RateLimit-Policy, X-Request-Id,"
                    + " Idempotent-Replayed, Content-Disposition, WWW-Authenticate, Deprecation,"
                    + " Sunset, Accept-Ranges, Content-Range, Repr-Digest, Upload-Offset,"
                    + " Upload-Length, Tus-Resumable"))
        .header("Vary", containsString("Origin"));
  }

  @Test
  void whatIsInARegionIsStoredNowhere() {
    Api.as("agent.nador")
        .get(CASES)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("Strict-Transport-Security", nullValue());
  }
}
