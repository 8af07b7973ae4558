package ma.prim.rights.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.ASubjectRequest;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A person may ask to be forgotten; the law says when she is. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class EraseOnRequestTest {
  private static final String OFFICER = "agent.nador";

  @Test
  void whileTheFileMustBeKeptTheAnswerSaysUntilWhen() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    ASubjectRequest.Received request = ASubjectRequest.of("erasure").receivedBy(OFFICER, person);
    request
        .decided("granted")
        .then()
        .statusCode(409)
        .body("code", equalTo("conflict"))
        .body("keptUntil", notNullValue());
    person.readBy(OFFICER).then().statusCode(200);
    request.decided("refused").then().statusCode(200).body("answer", equalTo("So be it"));
  }

  @Test
  void anOpenCaseAndAHoldKeepIt() {
    AnOldFile old = AnOldFile.ended(6);
    ACase.Opened open = ACase.of(old.person()).openedBy(OFFICER);
    ASubjectRequest.Received request =
        ASubjectRequest.of("erasure").receivedBy(OFFICER, old.person());
    request.decided("granted").then().statusCode(409).body("needed", equalTo(true));
    open.after("cancel", Map.of("reason", "x"), OFFICER);
    Api.as("protection.oriental")
        .header("If-Match", "*")
        .contentType("application/json")
        .body(Map.of("reason", "Court"))
        .post(old.person().path() + "/hold")
        .then()
        .statusCode(200);
    request
        .decided("granted", "unlawful_processing")
        .then()
        .statusCode(409)
        .body("held", equalTo(true));
  }

  @Test
  void onceItsDaysAreOverItIsErasedAtOnce() {
    AnOldFile old = AnOldFile.ended(6);
    ASubjectRequest.Received request =
        ASubjectRequest.of("erasure").with("details", "x").receivedBy(OFFICER, old.person());
    Response erased =
        Api.as("protection.oriental")
            .header("If-Match", request.etag())
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .contentType("application/json")
            .body(Map.of("outcome", "granted", "answer", "Done"))
            .post(request.path() + "/decide");
    erased
        .then()
        .statusCode(200)
        .body("status", equalTo("granted"))
        .body("person", nullValue())
        .body("details", nullValue());
    assertThat(old.traces()).isEmpty();
    Api.as("protection.oriental")
        .get(request.path())
        .then()
        .statusCode(200)
        .body("status", equalTo("granted"))
        .body("etag", equalTo(erased.path("etag")))
        .body("person", nullValue());
  }

  @Test
  void whatShouldNeverHaveBeenKeptIsErasedWhateverTheDay() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    ASubjectRequest.Received request = ASubjectRequest.of("erasure").receivedBy(OFFICER, person);
    request.decided("granted", "unlawful_processing").then().statusCode(200);
    person.readBy(OFFICER).then().statusCode(404);
    assertThat(person.recorded().typesOf(person.subject())).containsExactly("people.erased");
  }

  @Test
  void whoAskedTwiceIsErasedOnceAndBothAreAnswered() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    ASubjectRequest.Received first = ASubjectRequest.of("erasure").receivedBy(OFFICER, person);
    ASubjectRequest.Received second = ASubjectRequest.of("erasure").receivedBy(OFFICER, person);
    first.decided("granted", "unlawful_processing").then().statusCode(200);
    second
        .decided("granted")
        .then()
        .statusCode(200)
        .body("status", equalTo("granted"))
        .body("person", nullValue());
  }

  @RepeatedTest(4)
  void whoIsHeldAtTheSameMomentIsErasedOrHeldAndNeverBoth() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    ASubjectRequest.Received request = ASubjectRequest.of("erasure").receivedBy(OFFICER, person);
    AtomicInteger turn = new AtomicInteger();
    List<Integer> answers =
        AtOnce.times(
            3,
            () ->
                turn.getAndIncrement() == 0
                    ? request.decided("granted", "unlawful_processing").statusCode()
                    : 1000 + held(person).statusCode());
    boolean erased = answers.contains(200);
    assertThat(answers)
        .containsExactlyInAnyOrder(
            erased ? new Integer[] {200, 1404, 1404} : new Integer[] {409, 1200, 1409});
    person.readBy(OFFICER).then().statusCode(erased ? 404 : 200);
  }

  private static Response held(APerson.Registered person) {
    return Api.as("protection.oriental")
        .header("If-Match", "*")
        .contentType("application/json")
        .body(Map.of("reason", "Court"))
        .post(person.path() + "/hold");
  }
}
