package ma.prim.http.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import ma.prim.http.RawHttp;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SizesTest {
  private static final int MEBIBYTE = 1 << 20;
  private static final String BODY = "{\"name\":\"a\",\"channel\":\"phone\"}";
  private static final String HEAD =
      "POST /test/kit HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
          + "Connection: close\r\nContent-Length: "
          + BODY.length()
          + "\r\n\r\n";

  @Test
  void anAnnouncedBodyThatIsTooLargeIsRefusedBeforeItIsSent() {
    RawHttp.Answer answer =
        RawHttp.send(
            "POST /test/kit HTTP/1.1",
            "Content-Type: application/json",
            "Content-Length: " + (MEBIBYTE + 1));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text())
        .contains("application/problem+json")
        .contains("payload_too_large")
        .containsIgnoringCase("x-request-id");
  }

  @Test
  void aChunkedBodyIsRefusedBeforeItIsReadWhole() {
    String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
    try (RawHttp line = new RawHttp()) {
      line.write(
          "POST /test/kit HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Transfer-Encoding: chunked\r\n\r\n");
      for (int sent = 0; sent <= 2 * MEBIBYTE && line.write(chunk); sent += 0x10000) {}
      assertThat(line.read().text()).startsWith("HTTP/1.1 413").contains("payload_too_large");
    }
  }

  @Test
  void aLongAddressIsRefused() {
    given()
        .queryParam("q", "x".repeat(9000))
        .get("/problems")
        .then()
        .statusCode(414)
        .contentType("application/problem+json")
        .body("code", equalTo("uri_too_long"));
  }

  @Test
  void largeHeadersAreRefused() {
    given()
        .header("X-Long", "x".repeat(20_000))
        .get("/problems")
        .then()
        .statusCode(431)
        .contentType("application/problem+json")
        .body("code", equalTo("headers_too_large"));
  }

  @Test
  void aLineThatBringsNothingIsCut() {
    try (RawHttp line = new RawHttp()) {
      line.write(HEAD + "{");
      assertThat(line.read().status()).isIn(0, 400);
    }
  }

  @Test
  void aSlowLineIsNotCut() {
    Deque<String> parts = new ArrayDeque<>(List.of(BODY.split("(?<=\\G.{6})", -1)));
    try (RawHttp line = new RawHttp()) {
      line.write(HEAD);
      Awaitility.await()
          .pollInterval(Duration.ofSeconds(1))
          .atMost(Duration.ofSeconds(30))
          .until(() -> {
            assertThat(line.write(parts.remove())).isTrue();
            return parts.isEmpty();
          });
      assertThat(line.read().status()).isEqualTo(200);
    }
  }

  @Test
  void whatIsJustWithinIsTaken() {
    given()
        .contentType("application/json")
        .body("{\"name\":\"a\",\"channel\":\"phone\"" + " ".repeat(MEBIBYTE - 40) + "}")
        .post("/test/kit")
        .then()
        .statusCode(200);
  }
}
