package ma.prim.tenancy.opening;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

/** Browsers are let in from the origins of the file as it is now, and of that region only. */
@QuarkusTest
class EditOriginsTest extends LiveRegionTest {
  private static final String ORIGIN = "https://spa.prim.example";
  private static final String LINE = "origins:\n  - " + ORIGIN + "\n";

  @Test
  void aNewOriginIsLetInAndOneTakenOutIsNot() {
    RegionFiles.edit(ORIENTAL, text -> text.replace("origins:\n", LINE));
    awaitTrue("the origin", () -> ORIGIN.equals(allowed(ORIENTAL, "OPTIONS")));
    assertThat(allowed(ORIENTAL, "GET")).isEqualTo(ORIGIN);
    assertThat(allowed("souss-massa", "OPTIONS")).isNull();

    RegionFiles.edit(ORIENTAL, text -> text.replace(LINE, "origins:\n"));
    awaitTrue("its end", () -> allowed(ORIENTAL, "OPTIONS") == null);
    assertThat(allowed(ORIENTAL, "GET")).isNull();
  }

  private static String allowed(String region, String method) {
    return Api.anonymous()
        .header("Origin", ORIGIN)
        .header("Access-Control-Request-Method", "GET")
        .request(method, "/v1/regions/" + region + "/cells")
        .header("Access-Control-Allow-Origin");
  }
}
