package ma.prim.cells;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.Regions;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class UpdateCellTest {
  private static final String CELLS = "/v1/regions/oriental/cells/";
  private static final String PATCH = "application/merge-patch+json";

  @Inject Regions regions;
  @Inject CellsPart cellsPart;

  @Test
  void withoutATokenItIsRefused() {
    patch(Api.anonymous(), "figuig", "*", "{}").statusCode(401);
  }

  @Test
  void anAgentMayNot() {
    patch(Api.as("agent.figuig"), "figuig", "*", "{}").statusCode(403);
    patch(Api.as("admin.oriental"), "figuig", "*", "{}").statusCode(403);
  }

  @Test
  void theVersionReadMustBeNamed() {
    Api.as("manager.figuig")
        .contentType(PATCH)
        .body("{}")
        .patch(CELLS + "figuig")
        .then()
        .statusCode(428);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"colour\": \"blue\"}                                   | /colour",
        "{\"prefix\": \"XXX\"}                                    | /prefix",
        "{\"phone\": \"0536\"}                                    | /phone",
        "{\"email\": \"nobody\"}                                  | /email",
        "{\"services\": [\"NOTHING\"]}                            | /services/0",
        "{\"languages\": [\"xx\"]}                                | /languages/0",
        "{\"address\": {\"fr\": 7}}                               | /address/fr",
        "{\"openingHours\": {\"regular\": [{\"days\": [\"monday\"], \"from\": \"18:00\", \"to\": \"09:00\"}]}}"
            + " | /openingHours/regular/0/to",
        "{\"openingHours\": {\"regular\": [{\"days\": [\"lundi\"], \"from\": \"08:00\", \"to\": \"09:00\"}]}}"
            + " | /openingHours/regular/0/days/0",
      })
  void whatIsWrongIsTold(String body, String pointer) {
    patch(Api.as("manager.figuig"), "figuig", "*", body)
        .statusCode(400)
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void forAnotherCellThereIsNoSuchCell() {
    patch(Api.as("manager.nador"), "figuig", "*", "{}").statusCode(404);
    patch(Api.as("manager.nador"), "nowhere", "*", "{}").statusCode(404);
    patch(Api.as("manager.taliouine"), "figuig", "*", "{}").statusCode(404);
  }

  @Test
  void aStaleVersionIsRefused() {
    patch(Api.as("manager.figuig"), "figuig", "\"9999\"", "{}").statusCode(412);
  }

  @Test
  void managerAndHeadChangeTheProfile() {
    String etag = etag("figuig");
    String next =
        patch(
                Api.as("manager.figuig"),
                "figuig",
                etag,
                "{\"phone\": \"+212536000001\", \"services\": [\"ADM\", \"CUS\"]}")
            .statusCode(200)
            .body("phone", equalTo("+212536000001"))
            .body("services", contains("ADM", "CUS"))
            .body("etag", not(equalTo(etag)))
            .body("actions", contains("update"))
            .extract()
            .path("etag");
    patch(Api.as("head.figuig"), "figuig", next, "{\"address\": {\"fr\": \"Hôtel de ville\"}}")
        .statusCode(200)
        .body("address.fr", equalTo("Hôtel de ville"))
        .body("phone", equalTo("+212536000001"));

    Api.anonymous().get(CELLS + "figuig").then().body("services", contains("ADM", "CUS"));
    Api.anonymous()
        .get("/v1/regions/oriental/cells?service=EMP")
        .then()
        .body("items.id", not(hasItem("figuig")));
  }

  @Test
  void whatTheCellSaysWinsOverTheRegionsFile() {
    patch(Api.as("manager.driouch"), "driouch", etag("driouch"), "{\"languages\": [\"rif\"]}")
        .statusCode(200);
    patch(Api.as("manager.driouch"), "driouch", etag("driouch"), "{\"services\": null}")
        .statusCode(200)
        .body("services", empty());

    Region region = regions.available("oriental");
    cellsPart.open(region);

    Api.anonymous()
        .get(CELLS + "driouch")
        .then()
        .body("languages", contains("rif"))
        .body("services", empty())
        .body("phone", nullValue())
        .body("openingHours.regular[0].from", equalTo("08:30"));
  }

  @Test
  void openingAgainChangesNothing() {
    String etag = etag("berkane");
    cellsPart.open(regions.available("oriental"));
    Api.anonymous().get(CELLS + "berkane").then().body("etag", equalTo(etag));
  }

  private static String etag(String cell) {
    return Api.anonymous().get(CELLS + cell).then().extract().path("etag");
  }

  private static ValidatableResponse patch(
      RequestSpecification as, String cell, String etag, String body) {
    return as.contentType(PATCH).header("If-Match", etag).body(body).patch(CELLS + cell).then();
  }
}
