package ma.prim.trainings.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.paper.APaper;
import ma.prim.testing.ANotification;
import ma.prim.testing.ATraining;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates are issued to attendees, printed, checked by anybody, and revoked. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CertificatesTest {
  private static final String NADOR = "coordinator.ma-nad";

  @Test
  void beforeTheSessionIsCompletedThereIsNone() {
    ATraining training = ATraining.by(NADOR).begun("agent.nador");
    issue(training, NADOR, Map.of()).then().statusCode(409).body("state", equalTo("in_progress"));
  }

  @Test
  void onlyWhoAttendedGetsOneAndOnlyFromWhoCoordinates() {
    ATraining training = ATraining.by(NADOR).begun("agent.nador", "agent.driouch");
    training.present(List.of(training.enrolment("agent.nador")));
    training.completed();
    for (String id : List.of(training.enrolment("agent.driouch"), UUID.randomUUID().toString())) {
      issue(training, NADOR, Map.of("enrolments", List.of(id)))
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/enrolments/0"))
          .body("errors.code", contains("unknown_reference"));
    }
    issue(training, "coordinator.ma-ouj", Map.of()).then().statusCode(403);
    issue(training, NADOR, Map.of())
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].number", matchesPattern("02-20\\d\\d-\\d{5}"))
        .body("items[0].code", matchesPattern("02(-[0-9A-HJKMNP-TV-Z]{5}){4}"))
        .body("items[0].validity", equalTo("valid"));
    issue(training, NADOR, Map.of()).then().statusCode(200).body("items", hasSize(0));
    training.readBy("agent.nador").then().body("enrolment.status", equalTo("certified"));
    assertThat(ANotification.of("agent.nador").kindsAbout(training.subject()))
        .contains("certificate_issued", "training_evaluate");
    training
        .marked(
            NADOR, training.day(), "morning", List.of(), List.of(training.enrolment("agent.nador")))
        .then()
        .statusCode(400)
        .body("errors.code", contains("already_certified"));
  }

  @Test
  void issuedManyTimesAtOnceThereIsOneForEach() {
    ATraining training = ATraining.by(NADOR).attended("agent.nador", "agent.driouch");
    List<Response> answers = AtOnce.times(6, () -> issue(training, NADOR, Map.of()));
    assertThat(answers).extracting(Response::statusCode).containsOnly(200);
    assertThat(
            Stored.in("oriental")
                .rows(
                    "select enrolment from certificate where session = ?",
                    UUID.fromString(training.session())))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void anybodyChecksItAndLearnsNothingElse() {
    ATraining held = ATraining.by(NADOR).opened();
    held.guest("Khadija Canarycertified").then().statusCode(201);
    held.started();
    held.present(held.get(NADOR, "/enrolments").path("items.id"));
    held.completed();
    String code = issue(held, NADOR, Map.of()).path("items[0].code");
    Response found = checked(code);
    found.then().statusCode(200).header("Cache-Control", "no-store");
    assertThat(found.<Map<String, Object>>path("$"))
        .containsOnlyKeys("validity", "name", "session", "date")
        .containsEntry("name", "Khadija Canarycertified")
        .containsEntry("validity", "valid")
        .containsEntry("date", LocalDate.parse(held.day()).plusDays(1).toString());
    String byHand = code.toLowerCase(java.util.Locale.ROOT).replace("-", "").replace('0', 'o');
    assertThat(checked(byHand).asString()).isEqualTo(found.asString());
    String stored =
        Stored.in("oriental")
            .rows("select * from certificate where session = ?", UUID.fromString(held.session()))
            .stream()
            .map(row -> row + new String((byte[]) row.get("sealed"), StandardCharsets.ISO_8859_1))
            .toList()
            .toString();
    assertThat(stored).doesNotContain("Canarycertified", code, code.replace("-", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02-00000-00000-00000-00000",
        "09-00000-00000-00000-00000",
        "77-00000-00000-00000-00000",
        "02",
        "x",
        "02-00000-00000-00000-0000U"
      })
  void whatIsNoCodeLeadsToNothing(String code) {
    checked(code).then().statusCode(404);
  }

  @Test
  void guessingIsSlow() {
    String address =
        "198.51.100." + java.util.concurrent.ThreadLocalRandom.current().nextInt(1, 255);
    List<Integer> answers =
        java.util.stream.IntStream.range(0, 31)
            .mapToObj(i ->
                Api.anonymous()
                    .header("X-Forwarded-For", address)
                    .get("/v1/certificates/02-00000-00000-00000-00000")
                    .statusCode())
            .toList();
    assertThat(answers.subList(0, 30)).containsOnly(404);
    assertThat(answers.get(30)).isEqualTo(429);
  }

  @Test
  void aRevokedOneSaysSoAndAnotherMayBeIssued() {
    ATraining training = ATraining.by(NADOR).certified("agent.nador");
    String path = "certificates/" + training.certificate("agent.nador") + "/revoke";
    Map<String, String> why = Map.of("reason", "Présence notée par erreur");
    training.told(path, why, NADOR, null).then().statusCode(428);
    training.told(path, why, "coordinator.ma-ouj", "*").then().statusCode(404);
    training
        .told(path, why, NADOR, "*")
        .then()
        .statusCode(200)
        .body("validity", equalTo("revoked"))
        .body("reason", equalTo("Présence notée par erreur"));
    training.told(path, why, NADOR, "*").then().statusCode(409);
    checked(training.code("agent.nador"))
        .then()
        .statusCode(200)
        .body("validity", equalTo("revoked"));
    Response own =
        training.get("agent.nador", "/certificates/" + training.certificate("agent.nador"));
    own.then().statusCode(200).body("validity", equalTo("revoked"));
    assertThat(own.asString()).doesNotContain("erreur");
    assertThat(paper(training, "fr").text()).contains("a été révoquée");
    issue(training, NADOR, Map.of()).then().body("items", hasSize(1));
  }

  @Test
  void othersDoNotSeeWhoseItIs() {
    ATraining training = ATraining.by(NADOR).certified("agent.nador", "agent.driouch");
    String one = "/certificates/" + training.certificate("agent.nador");
    training.get("agent.nador", one).then().statusCode(200);
    training.get("manager.nador", one).then().statusCode(200);
    for (String other : List.of("agent.driouch", "manager.driouch", "coordinator.ma-ouj")) {
      training.get(other, one).then().statusCode(404);
      training.get(other, one + "/paper").then().statusCode(404);
    }
    training.get("manager.nador", "/certificates").then().body("items.cell", contains("nador"));
    training.get("observer.oriental", one).then().statusCode(403);
  }

  @Test
  void thePaperReadsAsItIsWrittenInEachLanguage() throws IOException {
    ATraining training =
        ATraining.by(NADOR)
            .with(
                "titles",
                Map.of("fr", "Accueillir à l’écoute", "ar", "الاستقبال والإصغاء – المستوى 2"))
            .opened();
    training.guest("سلمى الوزاني").then().statusCode(201);
    training.started();
    training.present(training.get(NADOR, "/enrolments").path("items.id"));
    training.completed();
    Response issued = issue(training, NADOR, Map.of());
    String number = issued.path("items[0].number");
    String code = issued.path("items[0].code");
    String place = "/certificates/" + issued.path("items[0].id") + "/paper?language=";
    for (String language : List.of("ar", "fr", "en")) {
      Response answer = training.get(NADOR, place + language);
      Files.write(Path.of("target/certificate-" + language + ".pdf"), answer.asByteArray());
      APaper paper = APaper.of(answer);
      assertThat(paper.pages()).isEqualTo(1);
      assertThat(paper.text()).contains("سلمى الوزاني", number, code);
    }
    assertThat(APaper.of(training.get(NADOR, place + "ar")).text())
        .contains(
            APaper.plain("شهادة حضور دورة تكوينية"),
            APaper.plain("الاستقبال والإصغاء – المستوى 2"),
            APaper.plain("مقر العمالة بالناظور"),
            APaper.plain("14 ساعة"));
    assertThat(APaper.of(training.get(NADOR, place + "fr")).text())
        .contains("Attestation de formation", "Accueillir à l’écoute", "14 h");
    training.get(NADOR, place + "es").then().statusCode(400);
  }

  /** From an address of its own: tries are counted. */
  private static Response checked(String code) {
    String address = "2001:db8::" + Integer.toHexString(new java.util.Random().nextInt(1 << 16));
    return Api.anonymous().header("X-Forwarded-For", address).get("/v1/certificates/" + code);
  }

  private static APaper paper(ATraining training, String language) {
    return APaper.of(
        training.get(
            NADOR,
            "/certificates/"
                + training.certificate("agent.nador")
                + "/paper?language="
                + language));
  }

  private static Response issue(ATraining training, String by, Map<String, ?> body) {
    return training.post(by, training.path() + "/certificates", body);
  }
}
