package ma.prim.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** Twenty at the same moment: what is acknowledged is stored, once. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ConcurrencyTest {
  private static final String OFFICER = "agent.figuig";
  private static final int TIMES = 20;

  @Test
  void ofTwentyPatchesWithOneVersionOneIsDone() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    String etag = person.etag();
    List<Response> answers =
        AtOnce.times(
            TIMES,
            () ->
                Api.as(OFFICER)
                    .header("If-Match", etag)
                    .contentType("application/merge-patch+json")
                    .body(Map.of("note", UUID.randomUUID().toString()))
                    .patch(person.path()));
    assertOneDone(answers, 412);
    String written = done(answers).path("note");
    assertThat(person.readBy(OFFICER).<String>path("note")).isEqualTo(written);
    assertThat(person.recorded().typesOf(person.subject()))
        .containsExactly("people.registered", "people.updated");
  }

  @Test
  void ofTwentyOfficersWhoChangeOneCaseOneIsFirst() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String etag = matter.etag();
    List<Response> answers =
        AtOnce.times(
            TIMES,
            () ->
                Api.as(OFFICER)
                    .header("If-Match", etag)
                    .contentType("application/merge-patch+json")
                    .body(Map.of("summary", UUID.randomUUID().toString()))
                    .patch(matter.path()));
    assertOneDone(answers, 412);
    assertThat(matter.readBy(OFFICER).<String>path("summary"))
        .isEqualTo(done(answers).path("summary"));
  }

  @Test
  void ofTwentyClosuresWithOneVersionOneIsDone() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String etag = matter.etag();
    List<Response> answers =
        AtOnce.times(
            TIMES,
            () ->
                Api.as(OFFICER)
                    .header("If-Match", etag)
                    .contentType(ContentType.JSON)
                    .body(Map.of("closureReason", "resolved", "note", "once"))
                    .post(matter.path() + "/close"));
    assertOneDone(answers, 412);
    assertThat(
            Stored.in(matter.region())
                .number(
                    "select count(*) from case_note where case_id = ?",
                    UUID.fromString(matter.id())))
        .isEqualTo(1);
    assertThat(matter.recorded().typesOf(matter.subject()))
        .containsExactly("cases.opened", "notes.added", "cases.closed");
  }

  @Test
  void twentyWithOneKeyOpenOneCase() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    String key = UUID.randomUUID().toString();
    List<Response> answers =
        AtOnce.times(
            TIMES,
            () ->
                Api.as(OFFICER)
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(ACase.of(person).fields())
                    .post(Addresses.of(OFFICER, "/cases")));
    assertThat(answers).extracting(Response::statusCode).contains(201).containsAnyOf(201, 409);
    assertThat(answers).extracting(Response::statusCode).isSubsetOf(201, 409);
    assertThat(
            answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> answer.<String>path("id"))
                .distinct())
        .hasSize(1);
    assertThat(
            Stored.in("oriental")
                .number(
                    "select count(*) from case_file where person = ?",
                    UUID.fromString(person.id())))
        .isEqualTo(1);
  }

  @Test
  void offeredTwiceAtOnceItIsAcceptedOnce() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    matter.offeredTo("oujda", "manager.figuig").then().statusCode(200);
    String etag = matter.etag();
    List<Response> answers =
        AtOnce.times(
            TIMES,
            () ->
                Api.as("manager.oujda")
                    .header("If-Match", etag)
                    .post(matter.path() + "/accept-transfer"));
    assertThat(answers)
        .extracting(Response::statusCode)
        .containsOnlyOnce(200)
        .isSubsetOf(200, 409, 412);
    assertThat(
            Stored.in(matter.region())
                .number(
                    "select count(*) from person_cell where person = ? and cell = 'oujda'",
                    UUID.fromString(matter.person())))
        .isEqualTo(1);
    assertThat(
            Collections.frequency(
                matter.recorded().typesOf(matter.subject()), "cases.transfer_accepted"))
        .isEqualTo(1);
  }

  private static void assertOneDone(List<Response> answers, int others) {
    List<Integer> statuses = answers.stream().map(Response::statusCode).toList();
    assertThat(Collections.frequency(statuses, 200)).as("%s", statuses).isEqualTo(1);
    assertThat(Collections.frequency(statuses, others)).as("%s", statuses).isEqualTo(TIMES - 1);
  }

  private static Response done(List<Response> answers) {
    return answers.stream().filter(answer -> answer.statusCode() == 200).findFirst().orElseThrow();
  }
}
