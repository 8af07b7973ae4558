package ma.prim.people.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.AnAccessRequest;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** The cell that knows somebody lets another read her file. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class GrantAccessRequestTest {
  private static final String ASKING = "agent.nador";
  private static final String KNOWING = "agent.figuig";
  private static final String MANAGER = "manager.figuig";

  @Test
  void theOrderOfRefusalsIsKept() {
    AnAccessRequest.Asked asked = AnAccessRequest.by(ASKING).to(KNOWING);
    asked.told("grant", Map.of(), KNOWING).then().statusCode(403);
    asked.told("grant", Map.of(), MANAGER, null).then().statusCode(428);
    asked.told("grant", Map.of("until", "soon"), MANAGER).then().statusCode(400);
    asked.told("grant", Map.of(), "manager.oujda").then().statusCode(404);
    asked.told("grant", Map.of(), "manager.nador").then().statusCode(403);
    asked.told("grant", Map.of(), MANAGER, "\"7\"").then().statusCode(412);
    asked.told("grant", Map.of(), MANAGER).then().statusCode(200);
    asked
        .told("grant", Map.of(), MANAGER)
        .then()
        .statusCode(409)
        .body("code", equalTo("invalid_transition"))
        .body("allowed", empty());
  }

  @Test
  void theLastDayIsNotPast() {
    AnAccessRequest.by(ASKING)
        .to(KNOWING)
        .told("grant", Map.of("until", today().minusDays(1).toString()), MANAGER)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/until"))
        .body("errors.code", contains("in_the_past"));
  }

  @Test
  void whoNoLongerKnowsHerGrantsNothing() {
    AnAccessRequest.Asked asked = AnAccessRequest.by(ASKING).to(KNOWING);
    Stored.in("oriental")
        .change(
            "update person_cell set cell = 'berkane', province = 'MA-BER' where person = ?",
            id(asked));
    asked.told("grant", Map.of(), MANAGER).then().statusCode(409);
    asked.person().readBy(ASKING).then().statusCode(404);
  }

  @Test
  void forGoodTheAskingCellKnowsHerFromNowOn() {
    AnAccessRequest.Asked asked = AnAccessRequest.by(ASKING).to(KNOWING);
    asked.person().readBy(ASKING).then().statusCode(404);
    Response granted = asked.told("grant", Map.of("note", "The file is in Figuig"), MANAGER);
    granted
        .then()
        .statusCode(200)
        .body("status", equalTo("granted"))
        .body("until", nullValue())
        .body("actions", empty());
    asked.person().readBy(ASKING).then().statusCode(200);
    asked.person().readBy("agent.oujda").then().statusCode(404);
    asked
        .readBy(ASKING)
        .then()
        .body("person", equalTo(asked.person().id()))
        .body("note", equalTo("The file is in Figuig"))
        .body("reason", nullValue());
    assertThat(
            Stored.in("oriental")
                .row(
                    "select reason, known_until from person_cell where person = ? and cell = 'nador'",
                    id(asked)))
        .containsEntry("reason", "GRANTED")
        .containsEntry("known_until", null);
    assertThat(asked.recorded().eventsOf(asked.subject()))
        .extracting(Recorded.Event::type, Recorded.Event::cell)
        .contains(
            org.assertj.core.groups.Tuple.tuple("access-requests.granted", "figuig"),
            org.assertj.core.groups.Tuple.tuple("access-requests.granted", "nador"));
    assertThat(asked.recorded().entriesOf(granted))
        .extracting(Recorded.Entry::cell)
        .contains("figuig", "nador");
  }

  @Test
  void untilADayItEndsWithTheDayEverywhere() {
    AnAccessRequest.Asked asked = AnAccessRequest.by(ASKING).to(KNOWING);
    asked
        .told("grant", Map.of("until", today().toString()), MANAGER)
        .then()
        .statusCode(200)
        .body("until", equalTo(today().toString()));
    asked.person().readBy(ASKING).then().statusCode(200);
    assertThat(
            Stored.in("oriental")
                .number(
                    "select count(*) from person_cell where person = ? and cell = 'nador'"
                        + " and known_until > utc_timestamp(6)"
                        + " and known_until <= utc_timestamp(6) + interval 25 hour",
                    id(asked)))
        .isOne();
    pass(asked);
    asked.person().readBy(ASKING).then().statusCode(404);
    asked.person().patchedBy(ASKING, Map.of("note", "x")).then().statusCode(404);
    ACase.of(asked.person()).handedInBy(ASKING).then().statusCode(400);
    Api.as(ASKING).get(asked.person().path() + "/duplicates").then().statusCode(404);
    assertThat(AnAccessRequest.handles(ASKING, AnAccessRequest.like(asked))).hasSize(1);
    asked.person().readBy(KNOWING).then().statusCode(200);
  }

  @Test
  void whatIsOverIsAskedForAndGrantedAgain() {
    AnAccessRequest.Asked asked = AnAccessRequest.by(ASKING).to(KNOWING);
    asked.told("grant", Map.of("until", today().toString()), MANAGER).then().statusCode(200);
    pass(asked);
    Response again =
        AnAccessRequest.by(ASKING)
            .handedIn(AnAccessRequest.handles(ASKING, AnAccessRequest.like(asked)).getFirst());
    again.then().statusCode(201);
    new AnAccessRequest.Asked("oriental", again.path("id"), asked.person(), ASKING, KNOWING)
        .told("grant", Map.of(), MANAGER)
        .then()
        .statusCode(200);
    asked.person().readBy(ASKING).then().statusCode(200);
  }

  @Test
  void whoHasReasonsOfItsOwnMeanwhileKnowsHerForGood() {
    AnAccessRequest.Asked asked = AnAccessRequest.by(ASKING).to(KNOWING);
    asked.told("grant", Map.of("until", today().toString()), MANAGER).then().statusCode(200);
    ACase.of(asked.person()).openedBy(ASKING);
    assertThat(
            Stored.in("oriental")
                .row(
                    "select reason, known_until from person_cell where person = ? and cell = 'nador'",
                    id(asked)))
        .containsEntry("reason", "OPENED")
        .containsEntry("known_until", null);
  }

  @Test
  void twoManagersAtOnceGrantOnce() {
    AnAccessRequest.Asked asked = AnAccessRequest.by(ASKING).to(KNOWING);
    String etag = asked.etag();
    List<Integer> answers =
        AtOnce.times(5, () -> asked.told("grant", Map.of(), MANAGER, etag).statusCode());
    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
    assertThat(
            Stored.in("oriental")
                .number("select count(*) from person_cell where person = ?", id(asked)))
        .isEqualTo(2);
  }

  private static void pass(AnAccessRequest.Asked asked) {
    assertThat(
            Stored.in("oriental")
                .change(
                    "update person_cell set known_until = utc_timestamp(6) - interval 1 second"
                        + " where person = ? and cell = 'nador'",
                    id(asked)))
        .isOne();
  }

  private static UUID id(AnAccessRequest.Asked asked) {
    return UUID.fromString(asked.person().id());
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Africa/Casablanca"));
  }
}
