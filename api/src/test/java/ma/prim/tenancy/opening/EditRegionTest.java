package ma.prim.tenancy.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import ma.prim.tenancy.Region;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a region's file says is in force soon after it is saved. */
@QuarkusTest
class EditRegionTest extends LiveRegionTest {
  private static final String CELLS = "/v1/regions/oriental/cells";
  private static final String NEW_CELL =
      """
      cells:
        - slug: province-jerada
          level: province
          province: MA-JRA
          prefix: PJE
          names: {fr: "Cellule provinciale de Jerada"}
      """;

  @Inject RegionPools pools;

  @Test
  void aNewCellIsThereWithItsUsers() {
    RegionFiles.edit(ORIENTAL, text -> text.replace("cells:\n", NEW_CELL));
    awaitTrue(
        "the cell", () -> Api.anonymous().get(CELLS + "/province-jerada").statusCode() == 200);

    Api.anonymous()
        .get(CELLS + "/province-jerada")
        .then()
        .body("prefix", equalTo("PJE"))
        .body("openingHours.regular[0].from", equalTo("08:30"));
    // The realm follows after the rows.
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .untilAsserted(() ->
            Api.withToken(Tokens.of("agent.province-jerada", ORIENTAL))
                .get("/v1/regions/oriental/me")
                .then()
                .statusCode(200)
                .body("cells.id", hasItem("province-jerada")));
  }

  @Test
  void aCellThatIsNoLongerDeclaredTakesNoMoreCases() {
    RegionFiles.edit(ORIENTAL, text -> text.replace("cells:\n", NEW_CELL));
    awaitTrue(
        "the cell", () -> Api.anonymous().get(CELLS + "/province-jerada").statusCode() == 200);

    RegionFiles.edit(ORIENTAL, text -> text.replace(NEW_CELL, "cells:\n"));
    awaitTrue(
        "its end", () -> !Api.anonymous().get(CELLS + "/province-jerada").<Boolean>path("active"));

    Api.anonymous().get(CELLS).then().body("items.id", not(hasItem("province-jerada")));
    Api.anonymous()
        .get(CELLS + "?active=false")
        .then()
        .body("items.id", hasItem("province-jerada"));
  }

  @Test
  void originsAndQuotasAreThoseOfTheFile() {
    RegionFiles.edit(
        ORIENTAL,
        text ->
            text.replace("origins:\n", "origins:\n  - https://spa.prim.example\n")
                .replace("requestsPerMinute: 1200", "requestsPerMinute: 1300"));
    awaitTrue("the quota", () -> region().config().quotas().requestsPerMinute() == 1300);

    assertThat(region().config().origins()).contains("https://spa.prim.example");
  }

  @Test
  void workThatHasBegunEndsWithTheConfigurationItBeganWith() {
    Region before = region();
    RegionFiles.edit(ORIENTAL, text -> text.replace("burst: 200", "burst: 300"));
    awaitTrue("the burst", () -> region().config().quotas().burst() == 300);

    assertThat(before.config().quotas().burst()).isEqualTo(200);
  }

  @Test
  void aRegionMayMoveToAnotherDatabase() {
    RegionFiles.edit(ORIENTAL, text -> text.replace("name: prim_oriental", "name: prim_moved"));
    awaitTrue("the move", () -> region().config().database().name().equals("prim_moved"));

    Api.anonymous().get(CELLS + "/nador").then().statusCode(200).body("etag", equalTo("\"0\""));
  }

  @Test
  void aRegionThatMovesBackAtOnceGoesOn() {
    String before = RegionFiles.text(ORIENTAL);
    RegionFiles.edit(ORIENTAL, text -> text.replace("name: prim_oriental", "name: prim_moved"));
    awaitTrue("the move", () -> region().config().database().name().equals("prim_moved"));
    RegionFiles.write(ORIENTAL, before);
    awaitTrue("the way back", () -> region().config().database().name().equals("prim_oriental"));

    awaitTrue("the end of the others", () -> pools.of(ORIENTAL).count() == 1);

    Api.as("agent.nador").get("/v1/regions/oriental/cases").then().statusCode(200);
  }

  private Region region() {
    return regions.find(ORIENTAL).orElseThrow();
  }
}
