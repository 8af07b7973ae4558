package ma.prim.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.AnInstitution;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coordinators add partners of their territory. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CreateInstitutionTest {
  private static final String PROVINCE = "coordinator.ma-nad";
  private static final String REGION = "coordinator.oriental";

  @Test
  void whatIsWrongIsSaidAtOnce() {
    AnInstitution.in("MA-NAD")
        .with("type", "SUPERMARKET")
        .with("names", Map.of("xx-nowhere", "X"))
        .with("communes", List.of("atlantis"))
        .with("needs", List.of("NOTHING"))
        .with("capacity", -1)
        .with("colour", "blue")
        .with("contactPoints", List.of(Map.of("kind", "pigeon", "value", "x")))
        .with(
            "opening",
            Map.of(
                "regular",
                List.of(Map.of("days", List.of("monday"), "from", "16:00", "to", "8:30"))))
        .handedInBy(REGION)
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/type",
                "/names/xx-nowhere",
                "/communes/0",
                "/needs/0",
                "/capacity",
                "/colour",
                "/contactPoints/0/kind",
                "/opening/regular/0/to"));
  }

  @Test
  void whatCannotBeIsRefused() {
    AnInstitution.in("MA-NAD", "MA-CAS")
        .with("parent", UUID.randomUUID().toString())
        .with(
            "opening",
            Map.of(
                "regular",
                List.of(Map.of("days", List.of("monday"), "from", "16:00", "to", "08:30"))))
        .handedInBy(REGION)
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder("/provinces/1", "/parent", "/opening/regular/0/to"));
  }

  @Test
  void aCoordinatorOfAProvinceStaysInIt() {
    AnInstitution.in("MA-NAD", "MA-OUJ")
        .with("communes", List.of("oujda"))
        .handedInBy(PROVINCE)
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/provinces/1", "/communes/0"))
        .body("errors.code", hasItem("unknown_reference"));
    AnInstitution.in()
        .handedInBy(PROVINCE)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/provinces"));
    AnInstitution.in()
        .with("communes", List.of("nador"))
        .handedInBy(PROVINCE)
        .then()
        .statusCode(201);
    AnInstitution.in().handedInBy(REGION).then().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent.nador", "manager.nador", "admin.oriental", "partner.anapec-nador"})
  void nobodyElseAdds(String caller) {
    Api.as(caller)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body(AnInstitution.in("MA-NAD").fields())
        .post("/v1/regions/oriental/institutions")
        .then()
        .statusCode(403);
  }

  @Test
  void everythingThatIsSaidIsReadAgain() {
    Response answer =
        AnInstitution.in("MA-NAD")
            .with("type", "ANAPEC")
            .with("names", Map.of("fr", "ANAPEC Zaio", "ar", "الوكالة بزايو", "zgh", "ⴰⵏⴰⵒⵉⴽ"))
            .with("communes", List.of("driouch"))
            .with("needs", List.of("EMP", "REI"))
            .with("eligibility", Map.of("fr", "Avec une pièce d'identité"))
            .with(
                "documentsRequired",
                List.of(Map.of("names", Map.of("fr", "Copie du diplôme"), "copies", 2)))
            .with(
                "contactPoints",
                List.of(
                    Map.of("kind", "phone", "value", "+212536600000"),
                    Map.of("kind", "email", "value", "interne@example.org", "internal", true)))
            .with("capacity", 25)
            .with("needsAgreement", true)
            .handedInBy(REGION);
    answer.then().statusCode(201);
    AnInstitution made = AnInstitution.of("oriental", answer.path("id"));
    assertThat(answer.header("Location")).endsWith(made.path());

    made.readBy("agent.oujda")
        .then()
        .statusCode(200)
        .body("type", equalTo("ANAPEC"))
        .body("names.zgh", equalTo("ⴰⵏⴰⵒⵉⴽ"))
        .body("status", equalTo("active"))
        .body("provinces", contains("MA-NAD"))
        .body("communes", contains("driouch"))
        .body("needs", contains("EMP", "REI"))
        .body("documentsRequired[0].copies", equalTo(2))
        .body("contactPoints.value", contains("+212536600000", "interne@example.org"))
        .body("capacity", equalTo(25))
        .body("needsAgreement", is(true))
        .body("agreement", nullValue())
        .body("actions", empty());
    made.readBy("coordinator.ma-nad").then().body("actions", empty());
    made.readBy(REGION).then().body("actions", containsInAnyOrder("suspend", "close", "update"));
    made.readBy("observer.oriental").then().body("contactPoints.value", contains("+212536600000"));

    assertThat(made.recorded().entryOf(answer).operation()).isEqualTo("createInstitution");
    assertThat(made.recorded().typesOf(made.subject())).containsExactly("institutions.created");
  }
}
