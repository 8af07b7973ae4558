package ma.prim.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import ma.prim.http.Ids;
import ma.prim.testing.ACase;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

/** Many cases in one request: each is done or refused by itself. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ChangeCasesTest {
  private static final String CASES = "/v1/regions/oriental/cases/";
  private static final String MANAGER = "manager.nador";
  private static final Map<String, Object> RESOLVED = Map.of("closureReason", "resolved");

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    send("assign", List.of(Map.of("id", "x")), Map.of(), MANAGER)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/items/0/id"))
        .body("errors.pointer", hasItem("/items/0/etag"))
        .body("errors.pointer", hasItem("/assignee"));
    send("close", List.of(), RESOLVED, MANAGER)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/items"));
    List<Map<String, Object>> many = Collections.nCopies(101, item(Ids.next().toString(), "*"));
    send("close", many, RESOLVED, MANAGER)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/items"));
  }

  @Test
  void anotherCellsCaseIsAsOneThatDoesNotExist() {
    ACase.Opened elsewhere = ACase.openedBySomebodyAt("agent.oujda");
    Response answer =
        send(
            "close",
            List.of(item(elsewhere.id(), "*"), item(Ids.next().toString(), "*")),
            RESOLVED,
            MANAGER);
    answer.then().statusCode(200).body("items.status", contains(404, 404));
    assertThat(answer.<Map<String, Object>>path("items[0].problem"))
        .isEqualTo(answer.<Map<String, Object>>path("items[1].problem"));
    assertThat(elsewhere.stored("status")).isEqualTo("INTAKE");
  }

  @Test
  void whatIsRefusedLeavesTheOthersAlone() {
    ACase.Opened good = ACase.openedBySomebodyAt("agent.nador");
    ACase.Opened stale = ACase.openedBySomebodyAt("agent.nador");
    ACase.Opened closed = ACase.openedBySomebodyAt("agent.nador");
    closed.told("close", RESOLVED, "agent.nador").then().statusCode(200);

    Response answer =
        send(
            "close",
            List.of(
                item(stale.id(), "\"999\""),
                item(good.id(), good.etag()),
                item(closed.id(), "*"),
                item(good.id(), "*")),
            RESOLVED,
            MANAGER);

    answer
        .then()
        .statusCode(200)
        .body("items.index", contains(0, 1, 2, 3))
        .body("items.status", contains(412, 200, 409, 409))
        .body("items[0].problem.code", equalTo("stale_version"))
        .body("items[1].etag", equalTo("\"1\""))
        .body("items[1]", not(hasKey("problem")))
        .body("items[2].problem.allowed", contains("reopen"));
    assertThat(good.stored("status")).isEqualTo("CLOSED");
    assertThat(stale.stored("status")).isEqualTo("INTAKE");
    assertThat(good.readBy(MANAGER).<String>path("closureReason")).isEqualTo("resolved");
  }

  @Test
  void casesOfAnOfficerWhoLeavesAreGivenToAnother() {
    List<ACase.Opened> all =
        Stream.generate(() -> ACase.openedBySomebodyAt("agent.nador")).limit(5).toList();
    String other = AnOfficer.subject(MANAGER).toString();
    send("assign", tagged(all), Map.of("assignee", Ids.next().toString()), MANAGER)
        .then()
        .statusCode(200)
        .body("items.status", contains(400, 400, 400, 400, 400))
        .body("items[0].problem.errors[0].pointer", equalTo("/assignee"));

    send("assign", tagged(all), Map.of("assignee", other), MANAGER)
        .then()
        .statusCode(200)
        .body("items.status", contains(200, 200, 200, 200, 200));

    for (ACase.Opened one : all) {
      one.readBy(MANAGER).then().body("assignee", equalTo(other));
      Api.as(MANAGER)
          .get(one.path() + "/timeline")
          .then()
          .body("items.change", hasItem("assigned"));
    }
  }

  @Test
  void casesAreOfferedTogether() {
    List<ACase.Opened> all =
        Stream.generate(() -> ACase.openedBySomebodyAt("agent.nador")).limit(2).toList();
    Map<String, Object> to = Map.of("cell", "oujda", "reason", "They moved there");
    send("transfer", tagged(all), to, MANAGER)
        .then()
        .statusCode(200)
        .body("items.status", contains(200, 200));
    for (ACase.Opened one : all) {
      one.told("accept-transfer", null, "manager.oujda").then().statusCode(200);
    }
  }

  @Test
  void aTrialChangesNothing() {
    ACase.Opened one = ACase.openedBySomebodyAt("agent.nador");
    Api.as(MANAGER)
        .contentType(ContentType.JSON)
        .body(body(tagged(List.of(one)), RESOLVED))
        .post(CASES + "close?dryRun=true")
        .then()
        .statusCode(200)
        .body("items.status", contains(200))
        .body("items[0]", not(hasKey("etag")));
    assertThat(one.stored("status")).isEqualTo("INTAKE");
    Api.as(MANAGER)
        .get(one.path() + "/timeline")
        .then()
        .body("items.change", not(hasItem("closed")));
  }

  @Test
  void ofManyWhoCloseTheSameCasesAtOnceOneIsFirst() {
    List<ACase.Opened> all =
        Stream.generate(() -> ACase.openedBySomebodyAt("agent.nador")).limit(3).toList();
    List<Map<String, Object>> there = tagged(all);
    List<Map<String, Object>> back = there.reversed();
    AtomicInteger turn = new AtomicInteger();
    List<List<Integer>> answers =
        AtOnce.times(
            8,
            () -> {
              boolean turned = turn.incrementAndGet() % 2 == 0;
              Response answer = send("close", turned ? back : there, RESOLVED, MANAGER);
              answer.then().statusCode(200);
              return answer.<List<Integer>>path("items.status");
            });
    assertThat(answers.stream().flatMap(List::stream).filter(status -> status == 200)).hasSize(3);
  }

  private static List<Map<String, Object>> tagged(List<ACase.Opened> all) {
    return all.stream().map(one -> item(one.id(), one.etag())).toList();
  }

  private static Map<String, Object> item(String id, String etag) {
    return Map.of("id", id, "etag", etag);
  }

  private static Map<String, Object> body(
      List<Map<String, Object>> items, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("items", items);
    return body;
  }

  private static Response send(
      String verb, List<Map<String, Object>> items, Map<String, Object> more, String officer) {
    return Api.as(officer).contentType(ContentType.JSON).body(body(items, more)).post(CASES + verb);
  }
}
