package ma.prim.tenancy.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Optional;
import ma.prim.tenancy.RegionStatus;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

/** A broken edit harms nothing: the region goes on with its last good file, and says so. */
@QuarkusTest
class RefuseEditTest extends LiveRegionTest {

  @Test
  void aWrongFileIsRefusedAndShown() {
    RegionFiles.edit(ORIENTAL, text -> text.replace("burst: 200", "burst: many"));
    awaitStatus(ORIENTAL, status -> status.reason().equals(Optional.of("file_refused")));

    assertThat(status(ORIENTAL).orElseThrow().isUp()).isTrue();
    assertThat(regions.find(ORIENTAL).orElseThrow().config().quotas().burst()).isEqualTo(200);
    Api.as("agent.nador").get("/v1/regions/oriental/me").then().statusCode(200);
    Api.anonymous()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'regions' }.data.oriental", equalTo("UP: file_refused"));
    awaitTrue(
        "the metric",
        () ->
            Api.anonymous()
                .get("/q/metrics")
                .asString()
                .contains("prim_region_file_pending{region=\"oriental\"} 1.0"));
  }

  @Test
  void theNextGoodFileIsApplied() {
    RegionFiles.edit(ORIENTAL, text -> text.replace("burst: 200", "burst: many"));
    awaitStatus(ORIENTAL, status -> status.reason().equals(Optional.of("file_refused")));

    RegionFiles.edit(ORIENTAL, text -> text.replace("burst: many", "burst: 250"));
    awaitTrue(
        "the burst", () -> regions.find(ORIENTAL).orElseThrow().config().quotas().burst() == 250);

    assertThat(status(ORIENTAL).flatMap(RegionStatus::reason)).isEmpty();
  }

  @Test
  void aNewFileThatIsWrongMakesNoRegion() {
    RegionFiles.write(TANGER, tanger().replace("zone: Africa/Casablanca", "zone: Africa/Tanger"));
    awaitDown(TANGER, "file_refused");

    Api.anonymous().get("/v1/regions/" + TANGER).then().statusCode(404);
    Api.anonymous().get("/q/health/ready").then().body(containsString("DOWN: file_refused"));
    Api.anonymous().get("/v1/regions/oriental").then().statusCode(200);
  }

  @Test
  void aRegionDoesNotTakeAnothersDatabase() {
    RegionFiles.write(
        TANGER, tanger().replace("name: prim_tanger_tetouan_al_hoceima", "name: prim_oriental"));
    awaitDown(TANGER, "file_refused");

    assertThat(regions.find(TANGER)).isEmpty();
  }
}
