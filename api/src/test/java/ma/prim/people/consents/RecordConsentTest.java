package ma.prim.people.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.AConsent;
import ma.prim.testing.APerson;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Statements;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class RecordConsentTest {
  private static final String OFFICER = "agent.nador";

  private static void refused(AConsent consent, String pointer, String code) {
    consent
        .handedInBy(OFFICER, APerson.anybody().registeredBy(OFFICER))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"how", "language", "recipients"})
  void aConsentSaysHowInWhichLanguageAndForWhom(String field) {
    refused(AConsent.to("oujda").without(field), "/" + field, "required");
  }

  @Test
  void aThumbprintIsSeenBySomebody() {
    refused(AConsent.to("oujda").with("how", "thumbprint"), "/witness", "required");
  }

  @Test
  void withoutHerWordItIsJustified() {
    refused(
        AConsent.withoutHerWord("oujda").without("justification"), "/justification", "required");
  }

  @Test
  void theLastDayIsNotBeforeTheFirst() {
    refused(
        AConsent.to("oujda").with("from", "2031-01-02").with("to", "2031-01-01"),
        "/to",
        "before_from");
  }

  @Test
  void aRecipientIsOneThatCanBeTold() {
    refused(AConsent.to("atlantis"), "/recipients/0/code", "unknown_reference");
    refused(
        AConsent.to("oujda").with("recipients", List.of(Map.of("kind", "cell"))),
        "/recipients/0/code",
        "required");
    refused(
        AConsent.to("oujda").with("recipients", List.of(Map.of("kind", "other"))),
        "/recipients/0/name",
        "required");
  }

  @Test
  void ofAPersonWhomTheCellDoesNotKnowThereIsNone() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    AConsent.Recorded consent = AConsent.to("oujda").recordedBy(OFFICER, person);
    AConsent.to("oujda").handedInBy("agent.oujda", person).then().statusCode(404);
    Api.as("agent.oujda").get(person.path() + "/consents").then().statusCode(404);
    Api.as("agent.oujda").get(consent.path()).then().statusCode(404);
    APerson.Registered another = APerson.anybody().registeredBy(OFFICER);
    Api.as(OFFICER).get(another.path() + "/consents/" + consent.id()).then().statusCode(404);
  }

  @Test
  void itIsReadAsItWasWritten() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    Response recorded =
        AConsent.to("oujda")
            .with("from", "2020-01-01")
            .with("to", "2091-01-01")
            .with("documents", List.of("Copie du passeport"))
            .with("how", "thumbprint")
            .with("witness", "Khadija")
            .with("givenBy", "guardian")
            .handedInBy(OFFICER, person);
    recorded
        .then()
        .statusCode(201)
        .body("person", equalTo(person.id()))
        .body("basis", equalTo("consent"))
        .body("status", equalTo("active"))
        .body("recipients.code", contains("oujda"))
        .body("fields", contains("names", "need"))
        .body("documents", contains("Copie du passeport"))
        .body("witness", equalTo("Khadija"))
        .body("givenBy", equalTo("guardian"))
        .body("cell", equalTo("nador"))
        .body("author", equalTo(AnOfficer.subject(OFFICER)))
        .body("actions", contains("withdraw"));
    String id = recorded.path("id");
    Response read = Api.as("protection.oriental").get(person.path() + "/consents/" + id);
    read.then().statusCode(200).body("to", equalTo("2091-01-01")).body("actions", empty());
    assertThat(person.recorded().entryOf(read).people()).containsExactly(person.id());
    assertThat(person.recorded().entryOf(recorded).operation()).isEqualTo("recordConsent");
    assertThat(person.recorded().eventsOf(person.subject()))
        .last()
        .satisfies(event -> {
          assertThat(event.type()).isEqualTo("consents.recorded");
          assertThat(event.subject()).isEqualTo("consents/" + id);
          assertThat(event.parent()).isEqualTo(person.subject());
          assertThat(event.cell()).isEqualTo("nador");
        });
  }

  @Test
  void whoAndWhatIsSealed() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    AConsent.Recorded consent =
        AConsent.to("oujda").with("witness", "canarywitness").recordedBy(OFFICER, person);
    byte[] sealed =
        (byte[])
            Stored.in("oriental")
                .row("select sealed from consent where id = ?", UUID.fromString(consent.id()))
                .get("sealed");
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
        .doesNotContain("canarywitness", "oujda");
  }

  @Test
  void theSameKeyRecordsItOnce() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    String key = UUID.randomUUID().toString();
    for (int times = 0; times < 2; times++) {
      Api.as(OFFICER)
          .header("Idempotency-Key", key)
          .contentType("application/json")
          .body(Map.of("purpose", "contact", "how", "oral", "language", "ary"))
          .post(person.path() + "/consents")
          .then()
          .statusCode(201);
    }
    Response list = Api.as(OFFICER).get(person.path() + "/consents");
    list.then().body("items", hasSize(1));
    assertThat(person.recorded().entryOf(list).people()).containsExactly(person.id());
  }

  @Test
  void aListTakesTheSameStatementsHoweverLongItIs() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    AConsent.to("oujda").recordedBy(OFFICER, person);
    List<String> one = Statements.of(Api.as(OFFICER).get(person.path() + "/consents"));
    for (int more = 0; more < 5; more++) {
      AConsent.to("driouch").recordedBy(OFFICER, person);
    }
    Response six = Api.as(OFFICER).get(person.path() + "/consents");
    six.then().body("items", hasSize(6));
    assertThat(Statements.of(six)).hasSameSizeAs(one);
  }
}
