package ma.prim.trainings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ATraining;
import ma.prim.testing.Api;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

/** Programmes are begun and changed by who coordinates their province, and read by the others. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ProgrammesTest {
  private static final String R = "/v1/regions/oriental/programmes";
  private static final String NADOR = "coordinator.ma-nad";

  private static Map<String, Object> body() {
    return Map.of(
        "theme", "data_protection",
        "titles", Map.of("fr", "Protéger les données", "ar", "حماية المعطيات"),
        "audiences", List.of("cell_officers", "civil_society"));
  }

  @Test
  void everythingThatIsWrongIsSaid() {
    ATraining.by(NADOR)
        .post(
            NADOR,
            "/programmes",
            Map.of("theme", "cooking", "titles", Map.of("xx-", "x"), "audiences", List.of()))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/theme"))
        .body("errors.pointer", hasItem("/audiences"));
  }

  @Test
  void anAgreementThatThereIsNotIsRefused() {
    Map<String, Object> body = new java.util.HashMap<>(body());
    body.put("agreement", UUID.randomUUID().toString());
    ATraining.by(NADOR)
        .post(NADOR, "/programmes", body)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/agreement"))
        .body("errors.code", contains("unknown_reference"));
  }

  @Test
  void ofAnotherProvinceItIsNotBegun() {
    Map<String, Object> body = new java.util.HashMap<>(body());
    body.put("province", "MA-OUJ");
    ATraining.by(NADOR)
        .post(NADOR, "/programmes", body)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/province"));
  }

  @Test
  void whoCoordinatesTheProvinceChangesItAndOthersRead() {
    Response made = ATraining.by(NADOR).post(NADOR, "/programmes", body());
    made.then().statusCode(201).body("province", equalTo("MA-NAD"));
    String id = made.path("id");
    for (String reader : List.of("agent.oujda", "observer.oriental", "coordinator.ma-ouj")) {
      Api.as(reader)
          .get(R + "/" + id)
          .then()
          .statusCode(200)
          .body("titles.fr", equalTo("Protéger les données"))
          .body("actions", empty());
    }
    change("coordinator.ma-ouj", id, made.path("etag")).then().statusCode(403);
    change(NADOR, id, "\"77\"").then().statusCode(412);
    change(NADOR, id, made.path("etag"))
        .then()
        .statusCode(200)
        .body("titles.fr", equalTo("Autre"))
        .body("titles.ar", equalTo("حماية المعطيات"));
    assertThat(Recorded.in("oriental").typesOf("programmes/" + id))
        .containsExactly("programmes.created", "programmes.updated");
  }

  @Test
  void whoCoordinatesTheRegionBeginsWhatIsTheRegions() {
    ATraining.by("coordinator.oriental")
        .post("coordinator.oriental", "/programmes", body())
        .then()
        .statusCode(201)
        .body("province", nullValue());
  }

  @Test
  void theyAreFoundByThemeAndAudience() {
    String id = ATraining.by(NADOR).post(NADOR, "/programmes", body()).path("id");
    String newest = "&sort=-createdAt&limit=100";
    Api.as("agent.nador")
        .get(R + "?theme=data_protection&audience=civil_society" + newest)
        .then()
        .body("items.id", hasItem(id));
    assertThat(
            Api.as("agent.nador")
                .get(R + "?theme=data_protection&audience=elected_officials" + newest)
                .<List<String>>path("items.id"))
        .doesNotContain(id);
  }

  private static Response change(String as, String id, String etag) {
    return Api.as(as)
        .contentType("application/merge-patch+json")
        .header("If-Match", etag)
        .body(Map.of("titles", Map.of("fr", "Autre")))
        .patch(R + "/" + id);
  }
}
