package ma.prim.trainings.enrolments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import ma.prim.testing.ANotification;
import ma.prim.testing.ATraining;
import ma.prim.testing.Crowd;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** A seat that is given back goes to the first who waits, once. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class WaitingListTest {
  private static final String NADOR = "coordinator.ma-nad";
  private static final int SEATS = 20;
  private static final int WAITING = 40;
  private static final int AT_ONCE = 200;

  @Test
  void theFirstWhoWaitsGetsTheSeatAndIsTold() {
    ATraining training =
        ATraining.by(NADOR).seats(1).enrolled("agent.nador", "agent.driouch", "agent.oujda");
    training.readBy(NADOR).then().body("status", equalTo("full")).body("seats.waiting", equalTo(2));
    of(training, "agent.oujda").then().body("position", equalTo(2));
    EnrolTest.told(training, "agent.nador", "withdraw", "agent.nador").then().statusCode(200);
    of(training, "agent.driouch").then().body("status", equalTo("confirmed"));
    of(training, "agent.oujda").then().body("position", equalTo(1));
    training.readBy(NADOR).then().body("status", equalTo("full"));
    assertThat(ANotification.of("agent.driouch").kindsAbout(training.subject()))
        .contains("training_seat_freed");
    EnrolTest.told(training, "agent.nador", "withdraw", "agent.nador").then().statusCode(409);
  }

  @Test
  void moreSeatsGoToThoseWhoWait() {
    ATraining training = ATraining.by(NADOR).seats(1).enrolled("agent.nador", "agent.driouch");
    training.patched(Map.of("capacity", 3)).then().statusCode(200).body("status", equalTo("open"));
    of(training, "agent.driouch").then().body("status", equalTo("confirmed"));
    training.patched(Map.of("capacity", 1)).then().statusCode(400);
  }

  @Test
  void aCellTakesItsShareAndTheNextOfAnotherCellGoesBefore() {
    ATraining training =
        ATraining.by(NADOR).seats(2).with("cellLimit", 1).enrolled("agent.nador", "manager.nador");
    of(training, "manager.nador").then().body("status", equalTo("waitlisted"));
    training.enrolled("agent.driouch");
    of(training, "agent.driouch").then().body("status", equalTo("confirmed"));
    training.enrolled("agent.oujda");
    of(training, "agent.oujda").then().body("status", equalTo("waitlisted"));
    EnrolTest.told(training, "agent.driouch", "withdraw", "agent.driouch").then().statusCode(200);
    of(training, "manager.nador").then().body("status", equalTo("waitlisted"));
    of(training, "agent.oujda").then().body("status", equalTo("confirmed"));
    EnrolTest.told(training, "agent.nador", "withdraw", "agent.nador").then().statusCode(200);
    of(training, "manager.nador").then().body("status", equalTo("confirmed"));
  }

  /** Twenty give their seats back while a hundred and eighty more come, all at the same moment. */
  @Test
  void withTwoHundredAtOnceEverySeatIsGivenOnceAndToTheFirst() {
    ATraining training = ATraining.by(NADOR).seats(SEATS).opened();
    List<String> seated = new ArrayList<>();
    List<String> waiting = new ArrayList<>();
    IntStream.range(0, SEATS).forEach(i -> seated.add(come(training, "Assise " + i)));
    IntStream.range(0, WAITING).forEach(i -> waiting.add(come(training, "En attente " + i)));
    String enrolments = "/v1/regions/oriental" + training.path() + "/enrolments";
    Crowd crowd = Crowd.of(NADOR);
    for (int i = 0; i < AT_ONCE; i++) {
      if (i % (AT_ONCE / SEATS) == 0) {
        crowd.post(enrolments + "/" + seated.get(i / (AT_ONCE / SEATS)) + "/withdraw", null);
      } else {
        crowd.post(enrolments, guest("Venue " + i));
      }
    }
    List<Integer> answers = crowd.send();
    assertThat(answers).hasSize(AT_ONCE).containsOnly(200, 201);

    List<Map<String, Object>> rows =
        Stored.in("oriental")
            .rows(
                "select id, status, ticket from enrolment where session = ?",
                UUID.fromString(training.session()));
    assertThat(in(rows, "WITHDRAWN")).containsExactlyInAnyOrderElementsOf(seated);
    assertThat(in(rows, "CONFIRMED"))
        .as("the first twenty who waited, and nobody who came later")
        .containsExactlyInAnyOrderElementsOf(waiting.subList(0, SEATS));
    assertThat(in(rows, "WAITLISTED"))
        .hasSize(WAITING - SEATS + AT_ONCE - SEATS)
        .containsAll(waiting.subList(SEATS, WAITING));
    assertThat(rows.stream().map(row -> row.get("ticket")).filter(java.util.Objects::nonNull))
        .doesNotHaveDuplicates();
    training
        .readBy(NADOR)
        .then()
        .body("status", equalTo("full"))
        .body("seats.taken", equalTo(SEATS))
        .body("seats.waiting", equalTo(WAITING - SEATS + AT_ONCE - SEATS));
    assertThat(
            Stored.in("oriental")
                .number(
                    "select count(*) from event where parent = ? and change_made = 'promoted'",
                    training.subject()))
        .isEqualTo(SEATS);
  }

  /**
   * A crowd at an empty session: as many seats as there are, and the rest in the order of tickets.
   */
  @Test
  void aCrowdIsSeatedAndTheRestStandInLine() {
    ATraining training = ATraining.by(NADOR).seats(SEATS).opened();
    Crowd crowd = Crowd.of(NADOR);
    IntStream.range(0, AT_ONCE)
        .forEach(i ->
            crowd.post(
                "/v1/regions/oriental" + training.path() + "/enrolments", guest("Foule " + i)));
    assertThat(crowd.send()).hasSize(AT_ONCE).containsOnly(201);
    List<Map<String, Object>> rows =
        Stored.in("oriental")
            .rows(
                "select id, status, ticket from enrolment where session = ?",
                UUID.fromString(training.session()));
    assertThat(in(rows, "CONFIRMED")).hasSize(SEATS);
    assertThat(
            rows.stream()
                .filter(row -> row.get("status").equals("WAITLISTED"))
                .map(row -> ((Number) row.get("ticket")).intValue()))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, AT_ONCE - SEATS).boxed().toList());
    training
        .readBy(NADOR)
        .then()
        .body("status", equalTo("full"))
        .body("seats.taken", equalTo(SEATS))
        .body("seats.waiting", equalTo(AT_ONCE - SEATS));
  }

  private static Set<String> in(List<Map<String, Object>> rows, String status) {
    return rows.stream()
        .filter(row -> row.get("status").equals(status))
        .map(row -> row.get("id").toString())
        .collect(java.util.stream.Collectors.toSet());
  }

  private static Map<String, String> guest(String name) {
    return Map.of("name", name, "audience", "civil_society");
  }

  private static String come(ATraining training, String name) {
    Response answer = training.guest(name);
    answer.then().statusCode(201);
    return answer.path("id");
  }

  private static Response of(ATraining training, String username) {
    return training.get(NADOR, "/enrolments/" + training.enrolment(username));
  }
}
