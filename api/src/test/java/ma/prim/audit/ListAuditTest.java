package ma.prim.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.http.Ids;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ListAuditTest {
  private static final String R = "/v1/regions/oriental";
  private static final Map<String, Object> PERSON =
      Map.of("group", "mre", "names", Map.of("latin", Map.of("given", "Hind", "family", "Benali")));

  @Test
  void isForProtectionOfficersOnly() {
    for (String other : List.of("agent.nador", "manager.nador", "admin.oriental")) {
      Api.as(other).get(R + "/audit").then().statusCode(403);
      Api.as(other).get(R + "/audit/verification").then().statusCode(403);
    }
    Api.as("protection.souss-massa").get(R + "/audit").then().statusCode(404);
  }

  @Test
  void aRoleThatMayNotIsRecorded() {
    String request = requestId(Api.as("admin.oriental").get(R + "/cases").then().statusCode(403));
    Map<String, Object> entry = entry("listCases", request);
    assertThat(entry)
        .containsEntry("outcome", "refused")
        .containsEntry("code", "forbidden")
        .containsEntry("resource", "cases")
        .containsKey("actor")
        .doesNotContainKeys("people", "cases");
  }

  @Test
  void whatIsNotTheCallersIsRecorded() {
    String person = create("agent.nador");
    String request =
        requestId(Api.as("agent.driouch").get(R + "/people/" + person).then().statusCode(404));
    assertThat(entry("getPerson", request))
        .containsEntry("outcome", "refused")
        .containsEntry("code", "not_found")
        .containsEntry("resource", "people/" + person)
        .containsEntry("role", "agent")
        .containsEntry("cell", "driouch")
        .doesNotContainKey("people");
  }

  @Test
  void aBadTokenIsRecordedWithoutAnActor() {
    String request =
        requestId(Api.withToken("x.y.z").get(R + "/people/" + Ids.next()).then().statusCode(401));
    assertThat(entry("getPerson", request))
        .containsEntry("code", "invalid_token")
        .doesNotContainKey("actor");
  }

  @Test
  void aMissingPreconditionAndAStaleVersionAreRecorded() {
    String person = create("agent.nador");
    var patch =
        Api.as("agent.nador")
            .contentType("application/merge-patch+json")
            .body(Map.of("gender", "female"));
    String missing = requestId(patch.patch(R + "/people/" + person).then().statusCode(428));
    String stale =
        requestId(
            Api.as("agent.nador")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"999\"")
                .body(Map.of("gender", "female"))
                .patch(R + "/people/" + person)
                .then()
                .statusCode(412));
    assertThat(entry("updatePerson", missing)).containsEntry("code", "precondition_required");
    assertThat(entry("updatePerson", stale)).containsEntry("code", "stale_version");
  }

  @Test
  void aChangeIsRecordedInItsTransaction() {
    Response created = post("agent.nador", PERSON);
    created.then().statusCode(201);
    String person = created.path("id");
    assertThat(entry("createPerson", created.header("X-Request-Id")))
        .containsEntry("outcome", "done")
        .containsEntry("resource", "people/" + person)
        .containsEntry("cell", "nador")
        .containsEntry("role", "agent")
        .containsEntry("people", List.of(person))
        .doesNotContainKey("code");
  }

  @Test
  void nothingThatWasUndoneIsRecordedAsDone() {
    Response refused = post("agent.nador", Map.of("group", "mre"));
    refused.then().statusCode(400);
    assertThat(entry("createPerson", refused.header("X-Request-Id")))
        .containsEntry("outcome", "refused")
        .containsEntry("code", "validation_failed");
  }

  @Test
  void anAnswerGivenAgainIsRecorded() {
    String key = UUID.randomUUID().toString();
    String person =
        Api.as("agent.nador")
            .header("Idempotency-Key", key)
            .contentType("application/json")
            .body(PERSON)
            .post(R + "/people")
            .path("id");
    String request =
        requestId(
            Api.as("agent.nador")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(PERSON)
                .post(R + "/people")
                .then()
                .header("Idempotent-Replayed", "true"));
    assertThat(entry("createPerson", request))
        .containsEntry("outcome", "replayed")
        .containsEntry("people", List.of(person));
  }

  @Test
  void isFilteredByEveryField() {
    String person = create("agent.nador");
    String actor = list(Map.of("resource", "people/" + person)).getString("items[0].actor");
    list(Map.of("actor", actor, "operation", "createPerson", "outcome", "done", "cell", "nador"))
        .getList("items", Map.class)
        .forEach(item -> {
          assertThat(item.get("actor")).isEqualTo(actor);
          assertThat(item.get("operation")).isEqualTo("createPerson");
          assertThat(item.get("outcome")).isEqualTo("done");
          assertThat(item.get("cell")).isEqualTo("nador");
        });
    assertThat(list(Map.of("to", "2020-01-01T00:00:00Z")).getList("items")).isEmpty();
    assertThat(list(Map.of("from", "2020-01-01T00:00:00Z")).getList("items")).isNotEmpty();
    Api.as("protection.oriental")
        .get(R + "/audit?outcome=perhaps&whose=mine")
        .then()
        .statusCode(400)
        .body("errors.parameter", hasItem("outcome"))
        .body("errors.parameter", hasItem("whose"));
  }

  @Test
  void isPagedNewestFirst() {
    create("agent.nador");
    create("agent.nador");
    JsonPath first = list(Map.of("limit", "1", "operation", "createPerson"));
    Api.as("protection.oriental")
        .get(first.getString("next"))
        .then()
        .statusCode(200)
        .body("items.operation", contains("createPerson"))
        .body("items.id", everyItem(not(equalTo(first.getString("items[0].id")))));
  }

  @Test
  void isWhole() {
    create("agent.nador");
    Api.as("protection.oriental")
        .get(R + "/audit/verification")
        .then()
        .statusCode(200)
        .body("intact", equalTo(true));
  }

  private static String create(String who) {
    Response created = post(who, PERSON);
    created.then().statusCode(201);
    return created.path("id");
  }

  private static Response post(String who, Map<String, ?> person) {
    return Api.as(who).contentType("application/json").body(person).post(R + "/people");
  }

  private static String requestId(io.restassured.response.ValidatableResponse answer) {
    return answer.extract().header("X-Request-Id");
  }

  private static JsonPath list(Map<String, String> filter) {
    Response answer = Api.as("protection.oriental").queryParams(filter).get(R + "/audit");
    answer.then().statusCode(200);
    return answer.jsonPath();
  }

  /** The entry of a request is there once its answer is. */
  private static Map<String, Object> entry(String operation, String requestId) {
    JsonPath answer = list(Map.of("operation", operation, "limit", "50"));
    List<Map<String, Object>> found =
        answer.getList("items.findAll { it.requestId == '" + requestId + "' }");
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
