package ma.prim.people.distinct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two files that look like one person's and are not. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class DistinctPeopleTest {
  private static final String OFFICER = "agent.figuig";
  private static final String BOSS = "manager.figuig";

  private APerson.Registered one;
  private APerson.Registered other;

  /** Twins at first sight. */
  @BeforeEach
  void two() {
    one = APerson.called("Hasnae", "Zerrad").bornOn("1979-11-02").registeredBy(OFFICER);
    other = APerson.called("Hasnae", "Zerrade").bornOn("1979-11-02").registeredBy(OFFICER);
  }

  @Test
  void whomOnlyAnotherCellKnowsIsNamedByNobody() {
    APerson.Registered theirs = APerson.anybody().registeredBy("agent.oujda");
    for (String nobody : List.of(theirs.id(), UUID.randomUUID().toString())) {
      mark(OFFICER, one, nobody)
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/person"))
          .body("errors.code", contains("unknown_reference"));
    }
    mark("agent.oujda", one, theirs.id()).then().statusCode(404);
    mark(OFFICER, one, one.id()).then().statusCode(400).body("errors.code", contains("same_file"));
  }

  @Test
  void theyAreNotProposedToEachOtherAnyMore() {
    duplicates(one).then().body("items.person.id", hasItem(other.id()));
    Response marked = mark(OFFICER, one, other.id());
    marked
        .then()
        .statusCode(201)
        .body("person", equalTo(other.id()))
        .body("cell", equalTo("figuig"));
    duplicates(one).then().statusCode(200).body("items.person.id", not(hasItem(other.id())));
    duplicates(other).then().statusCode(200).body("items.person.id", not(hasItem(one.id())));
    Api.as(OFFICER)
        .get(marked.header("Location"))
        .then()
        .statusCode(200)
        .body("id", equalTo(marked.<String>path("id")));
    // From the other's file it is the first whom she is not.
    Api.as(BOSS).get(other.path() + "/distinct").then().body("items.person", contains(one.id()));
    assertThat(one.recorded().typesOf(one.subject())).contains("people.marked_distinct");
    assertThat(one.recorded().typesOf(other.subject())).contains("people.marked_distinct");
  }

  @Test
  void somebodyElseWhoLooksLikeHerStillIs() {
    mark(OFFICER, one, other.id()).then().statusCode(201);
    APerson.Registered third =
        APerson.called("Hasnae", "Zerrad").bornOn("1979-11-02").registeredBy(OFFICER);
    duplicates(one).then().body("items.person.id", hasItem(third.id()));
  }

  @Test
  void itIsSaidOnce() {
    mark(OFFICER, one, other.id()).then().statusCode(201);
    mark(BOSS, other, one.id())
        .then()
        .statusCode(409)
        .body("errors.code", contains("marked_distinct"));
  }

  @Test
  void ofSeveralWhoSayItAtOnceOneDoes() {
    AtomicInteger turn = new AtomicInteger();
    List<Response> answers =
        AtOnce.times(
            8,
            () ->
                turn.getAndIncrement() % 2 == 0
                    ? mark(BOSS, one, other.id())
                    : mark(BOSS, other, one.id()));
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(7);
  }

  @Test
  void theyAreNotMergedUntilItIsTakenBack() {
    String place = mark(OFFICER, one, other.id()).header("Location");
    merge().then().statusCode(409).body("errors.code", contains("marked_distinct"));
    Api.as(OFFICER).delete(place).then().statusCode(428);
    Api.as(OFFICER).header("If-Match", "\"7\"").delete(place).then().statusCode(412);
    Api.as("agent.oujda").header("If-Match", "*").delete(place).then().statusCode(404);
    Api.as(OFFICER).header("If-Match", "\"0\"").delete(place).then().statusCode(204);
    Api.as(OFFICER).header("If-Match", "\"0\"").delete(place).then().statusCode(404);
    duplicates(one).then().body("items.person.id", hasItem(other.id()));
    assertThat(other.recorded().typesOf(other.subject())).contains("people.unmarked_distinct");
    merge().then().statusCode(200);
  }

  /** A cell that knows one of the two learns nothing of the other. */
  @Test
  void whoKnowsOneOfThemOnlyDoesNotFindIt() {
    String place = mark(OFFICER, one, other.id()).header("Location");
    ACase.Opened matter = ACase.of(one).openedBy(OFFICER);
    matter.offeredTo("oujda", BOSS).then().statusCode(200);
    matter.told("accept-transfer", null, "manager.oujda").then().statusCode(200);
    Api.as("agent.oujda").get(one.path()).then().statusCode(200);
    Api.as("agent.oujda").get(place).then().statusCode(404);
    Api.as("agent.oujda").header("If-Match", "*").delete(place).then().statusCode(404);
    Api.as("agent.oujda")
        .get(one.path() + "/distinct")
        .then()
        .statusCode(200)
        .body("items", empty());
    Api.as(OFFICER).get(place).then().statusCode(200);
  }

  /** What was said of the merged file is said of the survivor's, and goes back with the merge. */
  @Test
  void itFollowsAMergeAndComesBack() {
    APerson.Registered third = APerson.called("Hasnae", "Zerrad").registeredBy(OFFICER);
    mark(OFFICER, third, other.id()).then().statusCode(201);
    merge(one, third.id()).then().statusCode(200);
    distinct(one).then().body("items.person", contains(other.id()));
    distinct(other).then().body("items.person", contains(one.id()));
    Api.as(BOSS)
        .header("If-Match", "*")
        .contentType(ContentType.JSON)
        .body(Map.of("person", third.id(), "reason", "x"))
        .post(one.path() + "/unmerge")
        .then()
        .statusCode(200);
    distinct(one).then().body("items", empty());
    distinct(third).then().body("items.person", contains(other.id()));
  }

  private Response duplicates(APerson.Registered person) {
    return Api.as(OFFICER).get(person.path() + "/duplicates");
  }

  private static Response distinct(APerson.Registered person) {
    return Api.as(OFFICER).get(person.path() + "/distinct");
  }

  private Response merge() {
    return merge(one, other.id());
  }

  private static Response merge(APerson.Registered survivor, String merged) {
    return Api.as(BOSS)
        .header("If-Match", "*")
        .contentType(ContentType.JSON)
        .body(Map.of("person", merged, "etag", "*", "reason", "x"))
        .post(survivor.path() + "/merge");
  }

  private static Response mark(String officer, APerson.Registered person, String other) {
    return Api.as(officer)
        .contentType(ContentType.JSON)
        .body(Map.of("person", other))
        .post(Addresses.inRegion("oriental", "/people/" + person.id() + "/distinct"));
  }
}
