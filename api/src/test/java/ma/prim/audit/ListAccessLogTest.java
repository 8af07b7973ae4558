package ma.prim.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import ma.prim.http.Ids;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Tokens;
import org.junit.jupiter.api.Test;

/** "Who saw my file." */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ListAccessLogTest {
  private static final String R = "/v1/regions/oriental";

  @Test
  void isForProtectionOfficersOnly() {
    for (String other : List.of("agent.nador", "manager.nador", "admin.oriental")) {
      Api.as(other).get(R + "/access-log").then().statusCode(403);
    }
  }

  @Test
  void aFileThatNobodySawHasNoEntries() {
    assertThat(log(Map.of("person", Ids.next().toString()))).isEmpty();
  }

  @Test
  void aRefusalShowsNothing() {
    String person = person();
    Api.as("agent.driouch").get(R + "/people/" + person).then().statusCode(404);
    assertThat(log(Map.of("person", person))).extracting("operation").containsOnly("createPerson");
  }

  @Test
  void whoReadsAPersonIsThereBeforeTheAnswer() {
    String person = person();
    String request = Api.as("manager.nador").get(R + "/people/" + person).header("X-Request-Id");
    assertThat(log(Map.of("person", person)).getFirst())
        .containsEntry("requestId", request)
        .containsEntry("operation", "getPerson")
        .containsEntry("role", "manager")
        .containsEntry("people", List.of(person));
  }

  @Test
  void whoFindsAPersonIsThere() {
    String person = person();
    Api.as("agent.nador")
        .contentType("application/json")
        .body(Map.of("name", "Zoulikha Amrani"))
        .post(R + "/people/search")
        .then()
        .statusCode(200);
    assertThat(log(Map.of("person", person))).extracting("operation").contains("searchPeople");
  }

  @Test
  void whoSeesACaseInAListIsThere() {
    String file = file(person());
    Api.as("agent.nador").get(R + "/cases").then().statusCode(200);
    assertThat(log(Map.of("case", file))).extracting("operation").contains("listCases", "openCase");
  }

  @Test
  void manyReadersAtOnceAreAllThere() throws Exception {
    String person = person();
    String token = Tokens.of("agent.nador");
    Callable<String> read =
        () -> Api.withToken(token).get(R + "/people/" + person).header("X-Request-Id");
    List<String> requests;
    try (ExecutorService readers = Executors.newFixedThreadPool(16)) {
      requests =
          readers.invokeAll(Stream.generate(() -> read).limit(60).toList()).stream()
              .map(Future::resultNow)
              .toList();
    }
    assertThat(log(Map.of("person", person, "limit", "100")))
        .extracting("requestId")
        .containsAll(requests);
  }

  private static String person() {
    Response created =
        Api.as("agent.nador")
            .contentType("application/json")
            .body(
                Map.of(
                    "group",
                    "mre",
                    "names",
                    Map.of("latin", Map.of("given", "Zoulikha", "family", "Amrani"))))
            .post(R + "/people");
    created.then().statusCode(201);
    return created.path("id");
  }

  private static String file(String person) {
    Response opened =
        Api.as("agent.nador")
            .contentType("application/json")
            .body(Map.of("person", person, "need", "ADM.CIVIL", "channel", "walk_in"))
            .post(R + "/cases");
    opened.then().statusCode(201);
    return opened.path("id");
  }

  private static List<Map<String, Object>> log(Map<String, String> filter) {
    Response answer = Api.as("protection.oriental").queryParams(filter).get(R + "/access-log");
    answer.then().statusCode(200);
    return answer.jsonPath().getList("items");
  }
}
