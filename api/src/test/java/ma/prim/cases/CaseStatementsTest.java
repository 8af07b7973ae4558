package ma.prim.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many rows an answer shows, it takes the same statements. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CaseStatementsTest {
  private static final String OFFICER = "agent.figuig";
  private static final String EVERYTHING =
      "include=person,need,cell,assignee,notes,services,tasks,parties";

  @ParameterizedTest
  @ValueSource(strings = {"agent.figuig", "manager.figuig", "coordinator.ma-fig"})
  void aPageOfCasesTakesTheSameStatementsWithOneRowAsWithForty(String reader) {
    for (int i = 0; i < 40; i++) {
      ACase.openedBySomebodyAt(OFFICER);
    }
    List<String> one = statements(reader, "/cases?limit=1&" + EVERYTHING, 1);
    List<String> forty = statements(reader, "/cases?limit=40&" + EVERYTHING, 40);
    assertThat(forty).hasSameSizeAs(one);
    assertThat(one.size()).isBetween(1, 12);
  }

  @Test
  void aCaseTakesTheSameStatementsWithOneNoteAsWithTen() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    matter.with("notes", Map.of("text", "x"), OFFICER);
    List<String> one = statementsOf(matter.path() + "?" + EVERYTHING);
    for (int i = 0; i < 9; i++) {
      matter.with("notes", Map.of("text", "x"), OFFICER);
      matter.with("tasks", Map.of("title", "x"), OFFICER);
    }
    assertThat(statementsOf(matter.path() + "?" + EVERYTHING)).hasSameSizeAs(one);
  }

  @Test
  void aListOfNotesTakesTheSameStatementsWithOneAsWithTen() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    matter.with("notes", Map.of("text", "x"), OFFICER);
    List<String> one = statementsOf(matter.path() + "/notes");
    for (int i = 0; i < 9; i++) {
      matter.with("notes", Map.of("text", "x"), OFFICER);
    }
    assertThat(statementsOf(matter.path() + "/notes")).hasSameSizeAs(one);
    List<String> timeline = statementsOf(matter.path() + "/timeline");
    assertThat(timeline.size()).isLessThanOrEqualTo(one.size());
  }

  @Test
  void aSearchTakesTheSameStatementsHoweverManyAreFound() {
    APerson.called("Wahiba", "Unikname").registeredBy("agent.figuig");
    List<String> few = searching(1);
    for (int i = 0; i < 10; i++) {
      APerson.called("Wahiba", "Unikname").vulnerableFor("elderly").registeredBy("agent.figuig");
    }
    // Two more, whatever is found: whose vulnerabilities the caller may read.
    assertThat(searching(100).size()).isBetween(few.size(), few.size() + 2);
  }

  private static List<String> searching(int limit) {
    Response found =
        Api.as(OFFICER)
            .contentType(ContentType.JSON)
            .body(Map.of("name", "Wahiba Unikname", "limit", limit))
            .post(Addresses.of(OFFICER, "/people/search"));
    found.then().statusCode(200);
    return Statements.of(found);
  }

  private static List<String> statements(String reader, String path, int rows) {
    Response page = Api.as(reader).get(Addresses.of(reader, path));
    assertThat(page.<List<String>>path("items.id")).hasSize(rows);
    return Statements.of(page);
  }

  private static List<String> statementsOf(String path) {
    Response answer = Api.as(OFFICER).get(path);
    answer.then().statusCode(200);
    assertThat(Statements.of(answer)).isNotEmpty();
    return Statements.of(answer);
  }
}
