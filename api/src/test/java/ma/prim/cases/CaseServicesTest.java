package ma.prim.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import ma.prim.testing.ACase;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CaseServicesTest {
  private static final String OFFICER = "agent.nador";

  @Test
  void everythingThatIsMissingIsToldAtOnce() {
    ACase.openedBySomebodyAt(OFFICER)
        .given("services", Map.of(), OFFICER)
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/need", "/date", "/outcome"));
  }

  @ParameterizedTest
  @CsvSource({
    "need, XYZ",
    "date, soon",
    "outcome, perfect",
    "minutes, -1",
    "minutes, 1441",
    "price, 3"
  })
  void whatCannotBeSaidIsNamed(String field, String value) {
    Map<String, Object> service = service();
    service.put(field, value.matches("-?\\d+") ? Integer.valueOf(value) : value);
    ACase.openedBySomebodyAt(OFFICER)
        .given("services", service, OFFICER)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/" + field));
  }

  @Test
  void aServiceIsFoundUnderItsOwnCaseOnly() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    ACase.Opened other = ACase.openedBySomebodyAt(OFFICER);
    String service = matter.with("services", service(), OFFICER);
    Api.as(OFFICER).get(other.path() + "/services/" + service).then().statusCode(404);
    Api.as("agent.oujda").get(matter.path() + "/services/" + service).then().statusCode(404);
    Api.as("agent.oujda").get(matter.path() + "/services").then().statusCode(404);
    matter.given("services", service(), "agent.oujda").then().statusCode(404);
  }

  @Test
  void aServiceSaysWhatCameOfIt() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    Map<String, Object> given = service();
    Response added = matter.given("services", given, OFFICER);
    added
        .then()
        .statusCode(201)
        .header("Location", endsWith(matter.path() + "/services/" + added.path("id")));
    Map<String, Object> shown = Api.as(OFFICER).get(added.header("Location")).path("$");
    assertThat(shown)
        .containsAllEntriesOf(given)
        .containsEntry("author", AnOfficer.subject(OFFICER))
        .containsEntry("cell", "nador")
        .containsEntry("case", matter.id());
    Api.as(OFFICER)
        .get(matter.path() + "/services")
        .then()
        .body("items.id", contains(added.<String>path("id")))
        .body("items.note", contains("Form 12 handed over"));
    assertThat(matter.recorded().entryOf(added))
        .satisfies(entry -> {
          assertThat(entry.operation()).isEqualTo("addCaseService");
          assertThat(entry.outcome()).isEqualTo("done");
          assertThat(entry.resource()).isEqualTo(matter.subject());
        });
    assertThat(matter.recorded().typesOf(matter.subject()))
        .containsExactly("cases.opened", "services.added");
  }

  private static Map<String, Object> service() {
    Map<String, Object> service = new LinkedHashMap<>();
    service.put("need", "ADM.CIVIL");
    service.put("date", "2026-01-05");
    service.put("outcome", "partly_done");
    service.put("minutes", 25);
    service.put("note", "Form 12 handed over");
    return service;
  }
}
