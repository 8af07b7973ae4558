package ma.prim.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.AUser;
import ma.prim.testing.Api;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

/** Who stands in for an officer who is away, and what that opens. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class AddSubstituteTest {
  private static final String R = "/v1/regions/oriental";
  private static final LocalDate TODAY =
      LocalDate.ofInstant(InstantSource.system().instant(), ZoneId.of("Africa/Casablanca"));

  @Test
  void everythingThatIsMissingIsTold() {
    add("manager.nador", AUser.agentOf("nador"), Map.of("reason", "leave"))
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder("/substitute", "/cell", "/from", "/to", "/reason"));
  }

  @Test
  void theLastDayIsNotBeforeTheFirst() {
    AUser away = AUser.agentOf("nador");
    AUser present = AUser.agentOf("nador");
    add("manager.nador", away, body(present.id(), TODAY, TODAY.minusDays(1)))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/to"))
        .body("errors.code", contains("before_from"));
  }

  /** As if it were nobody: the answers are the same. */
  @Test
  void anotherCellsOfficerIsAnUnknownReference() {
    AUser away = AUser.agentOf("nador");
    for (String substitute : List.of(AUser.agentOf("oujda").id(), UUID.randomUUID().toString())) {
      add("manager.nador", away, body(substitute, TODAY, TODAY))
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/substitute"))
          .body("errors.code", contains("unknown_reference"));
    }
  }

  @Test
  void whoDoesNotWorkOnTheCellsCasesStandsInForNobody() {
    AUser away = AUser.agentOf("nador");
    AUser head = AUser.with(Map.of("role", "head", "cell", "nador"));
    AUser later = agentFrom(TODAY.plusDays(1));
    for (AUser substitute : List.of(head, later, away)) {
      add("manager.nador", away, body(substitute.id(), TODAY, TODAY))
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/substitute"));
    }
  }

  @Test
  void nobodyStandsInWhereTheOtherDoesNotWork() {
    AUser away = AUser.agentOf("nador");
    AUser present = AUser.with(agent("nador"), agent("oujda"));
    Map<String, Object> oujda = new HashMap<>(body(present.id(), TODAY, TODAY));
    oujda.put("cell", "oujda");
    for (String as : List.of("manager.nador", "admin.oriental")) {
      add(as, away, oujda).then().statusCode(400).body("errors.pointer", contains("/cell"));
    }
    AUser later = agentFrom(TODAY.plusDays(2));
    add("manager.nador", later, body(present.id(), TODAY, TODAY.plusDays(1)))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/cell"));
  }

  @Test
  void anotherCellsUserIsNotFound() {
    AUser away = AUser.agentOf("oujda");
    AUser present = AUser.agentOf("nador");
    add("manager.nador", away, body(present.id(), TODAY, TODAY)).then().statusCode(404);
  }

  @Test
  void isReadWhereTheLocationSaysAndWithTheUser() {
    AUser away = AUser.agentOf("nador");
    AUser present = AUser.agentOf("nador");
    Response made = add("manager.nador", away, body(present.id(), TODAY, TODAY.plusDays(3)));
    made.then()
        .statusCode(201)
        .header("ETag", notNullValue())
        .body("substitute", equalTo(present.id()))
        .body("to", equalTo(TODAY.plusDays(3).toString()));
    Api.as("manager.nador").get(made.header("Location")).then().statusCode(200);
    Api.as("manager.nador")
        .get(away.path())
        .then()
        .body("substitutes.id", contains((String) made.path("id")));
  }

  @Test
  void onTheDaysTheSubstituteReadsAndWorksOnTheOthersRestrictedCases() {
    AUser away = AUser.agentOf("nador");
    AUser present = AUser.agentOf("nador");
    String file = restrictedCaseOf(away);
    String token = present.token();
    assertStub(token, file);

    add("manager.nador", away, body(present.id(), TODAY.minusDays(2), TODAY.plusDays(2)))
        .then()
        .statusCode(201);

    Api.withToken(token).get(file).then().statusCode(200).body("status", equalTo("intake"));
    Api.withToken(token).header("If-Match", "*").post(file + "/start").then().statusCode(200);
    Api.withToken(token)
        .get(R + "/me")
        .then()
        .body("standsInFor.user", contains(away.id()))
        .body("standsInFor.name", contains("Ilham Bennani"))
        .body("standsInFor.cell", contains("nador"))
        .body("standsInFor.until", contains(TODAY.plusDays(2).toString()));
  }

  @Test
  void beforeAndAfterTheDaysTheSubstituteReadsNothing() {
    AUser away = AUser.agentOf("nador");
    AUser present = AUser.agentOf("nador");
    String file = restrictedCaseOf(away);
    // Seasonal records may be written down afterwards: the absent officer served on those days.
    patchGrant(away, Map.of("from", "2020-01-01"));
    patchGrant(present, Map.of("from", "2020-01-01"));
    add("manager.nador", away, body(present.id(), TODAY.plusDays(1), TODAY.plusDays(9)))
        .then()
        .statusCode(201);
    add("manager.nador", away, body(present.id(), TODAY.minusDays(9), TODAY.minusDays(1)))
        .then()
        .statusCode(201);
    String token = present.token();
    assertStub(token, file);
    Api.withToken(token).header("If-Match", "*").post(file + "/start").then().statusCode(403);
    Api.withToken(token).get(R + "/me").then().body("standsInFor", empty());
  }

  /** The days stand, but who stands in has lost the role in the cell. */
  @Test
  void aSubstituteWithoutTheRoleReadsNothing() {
    AUser away = AUser.agentOf("nador");
    AUser present = AUser.with(agent("nador"), agent("driouch"));
    String file = restrictedCaseOf(away);
    add("manager.nador", away, body(present.id(), TODAY, TODAY)).then().statusCode(201);
    String token = present.token();
    Api.withToken(token).get(file).then().statusCode(200).body("status", equalTo("intake"));
    String nador =
        Api.as("manager.nador").get(present.path()).path("grants.find { it.cell == 'nador' }.id");
    Api.as("manager.nador")
        .header("If-Match", "*")
        .delete(present.path() + "/grants/" + nador)
        .then()
        .statusCode(204);
    Api.withToken(token).get(file).then().statusCode(404);
  }

  /** Only the cell that was said: the same two officers meet in another as any colleagues do. */
  @Test
  void theSubstituteReadsInTheSaidCellOnly() {
    AUser away = AUser.with(agent("nador"), agent("driouch"));
    AUser present = AUser.with(agent("nador"), agent("driouch"));
    String inDriouch = restrictedCaseOf(away, "driouch");
    add("manager.nador", away, body(present.id(), TODAY, TODAY)).then().statusCode(201);
    assertStub(present.token(), inDriouch);
  }

  @Test
  void isWrittenDown() {
    AUser away = AUser.agentOf("nador");
    AUser present = AUser.agentOf("nador");
    Response made = add("manager.nador", away, body(present.id(), TODAY, TODAY));
    String id = made.path("id");
    Recorded recorded = Recorded.in("oriental");
    assertThat(recorded.entryOf(made))
        .satisfies(entry -> {
          assertThat(entry.operation()).isEqualTo("addSubstitute");
          assertThat(entry.outcome()).isEqualTo("done");
          assertThat(entry.resource()).isEqualTo("users/" + away.id());
          assertThat(entry.cell()).isEqualTo("nador");
        });
    assertThat(recorded.eventsOf("users/" + away.id()))
        .filteredOn(event -> event.type().equals("substitutes.added"))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.subject()).isEqualTo("substitutes/" + id);
          assertThat(event.details()).contains(present.id());
        });
  }

  static void assertStub(String token, String file) {
    Map<String, Object> seen = Api.withToken(token).get(file).path("$");
    assertThat(seen).containsOnlyKeys("id", "number", "sensitivity");
  }

  static String restrictedCaseOf(AUser officer) {
    return restrictedCaseOf(officer, "nador");
  }

  /** Opened, and so read, by this officer alone. */
  private static String restrictedCaseOf(AUser officer, String cell) {
    String token = officer.token();
    Map<String, Object> person = new HashMap<>(APerson.anybody().fields());
    person.put("cell", cell);
    Response registered =
        Api.withToken(token).contentType("application/json").body(person).post(R + "/people");
    registered.then().statusCode(201);
    Map<String, Object> opening =
        ACase.ofPersonWithId(registered.path("id")).restricted().with("cell", cell).fields();
    Response opened =
        Api.withToken(token).contentType("application/json").body(opening).post(R + "/cases");
    opened.then().statusCode(201);
    return R + "/cases/" + opened.path("id");
  }

  private static void patchGrant(AUser user, Map<String, Object> body) {
    Api.as("manager.nador")
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(body)
        .patch(user.grantPath())
        .then()
        .statusCode(200);
  }

  private static AUser agentFrom(LocalDate day) {
    return AUser.with(Map.of("role", "agent", "cell", "nador", "from", day.toString()));
  }

  private static Map<String, Object> agent(String cell) {
    return Map.of("role", "agent", "cell", cell);
  }

  private static Response add(String as, AUser absent, Map<String, Object> body) {
    return Api.as(as)
        .contentType("application/json")
        .body(body)
        .post(absent.path() + "/substitutes");
  }

  private static Map<String, Object> body(String substitute, LocalDate from, LocalDate to) {
    return Map.of(
        "substitute", substitute, "cell", "nador", "from", from.toString(), "to", to.toString());
  }
}
