package ma.prim.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import ma.prim.http.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That Quarkus leaves malformed addresses to us hangs on how the service is started. */
class MalformedAddressTest {
  @TempDir Path folder;

  @Test
  void isAProblem() {
    Map<String, String> environment =
        Map.of(
            "QUARKUS_PROFILE", "dev",
            "PRIM_DEMO_DATA", "false",
            "PRIM_TENANT_CONFIG", Service.oriental(folder, text -> text).toString());
    try (Service service = Service.start(folder, environment)) {
      service.awaitReady();
      RawHttp.Answer answer = RawHttp.sendTo(service.port(), "GET /v1/regions/%zz HTTP/1.1");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }
  }
}
