package ma.prim.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import ma.prim.testing.ACase;
import ma.prim.testing.APartnerClient;
import ma.prim.testing.APerson;
import ma.prim.testing.AReferral;
import ma.prim.testing.AnInstitution;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Statements;
import ma.prim.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inbox and outbox, and what each caller finds in them. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ListReferralsTest {
  private static final String LIST = "/v1/regions/oriental/referrals";
  private static final String OFFICER = "agent.nador";

  @Test
  void eachSideFindsItInItsOwnBox() {
    AReferral.Sent sent = AReferral.by(OFFICER).to("driouch").sent();
    assertThat(found(OFFICER, sent, "box=outbox")).isTrue();
    assertThat(found(OFFICER, sent, "box=inbox")).isFalse();
    assertThat(found("agent.driouch", sent, "box=inbox")).isTrue();
    assertThat(found("agent.driouch", sent, "box=outbox")).isFalse();
    assertThat(found("agent.oujda", sent, "box=outbox")).isFalse();
    assertThat(found("agent.oujda", sent, "box=inbox")).isFalse();
    AReferral.Sent draft = AReferral.by(OFFICER).to("driouch").unasked().draft();
    assertThat(found("agent.driouch", draft, "box=inbox")).isFalse();
    assertThat(found(OFFICER, draft, "box=outbox")).isTrue();
    assertThat(found("coordinator.ma-nad", draft, "box=outbox")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status=requested",
        "status=requested&status=accepted",
        "need=ADM.CIVIL",
        "need=ADM",
        "priority=normal",
        "overdue=false",
        "waitingForMe=true",
        "cell=nador",
        "isTest=true",
        "sentAfter=2020-01-01T00:00:00Z",
        "sentBefore=2099-01-01T00:00:00Z",
        "updatedAfter=2020-01-01T00:00:00Z",
        "updatedBefore=2099-01-01T00:00:00Z",
        "dueAfter=2020-01-01T00:00:00Z",
        "dueBefore=2099-01-01T00:00:00Z",
        "sort=-sentAt",
        "sort=dueAt",
        "sort=-updatedAt",
        "sort=number",
        "count=true"
      })
  void theReceiverFindsItBy(String filter) {
    AReferral.Sent sent = AReferral.by(OFFICER).to("driouch").sent();
    assertThat(found("agent.driouch", sent, filter)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status=accepted",
        "need=EMP",
        "overdue=true",
        "waitingForMe=false",
        "cell=figuig",
        "isTest=false",
        "sentAfter=2099-01-01T00:00:00Z",
        "dueBefore=2020-01-01T00:00:00Z",
        "partnerReference=NOSUCH",
        "institution=01900000-0200-7000-8000-000000000002"
      })
  void theReceiverDoesNotFindItBy(String filter) {
    AReferral.Sent sent = AReferral.by(OFFICER).to("driouch").sent();
    assertThat(found("agent.driouch", sent, filter)).isFalse();
  }

  @Test
  void theSenderFindsItByCaseAndPersonAndTheReceiverDoesNot() {
    AReferral.Sent sent = AReferral.by(OFFICER).to("driouch").sent();
    for (String filter :
        List.of("case=" + sent.matter().id(), "person=" + sent.matter().person())) {
      assertThat(found(OFFICER, sent, "box=outbox&" + filter)).isTrue();
      assertThat(found("agent.driouch", sent, filter)).isFalse();
      assertThat(found("coordinator.ma-nad", sent, "box=outbox&" + filter)).isFalse();
    }
  }

  @Test
  void aPartnerFindsItByItsOwnNumber() {
    AReferral.Sent sent = AReferral.by(OFFICER).toInstitution("anapec-nador").sent();
    String own = "A-" + UUID.randomUUID();
    sent.after("accept", Map.of("partnerReference", own), "partner.anapec-nador");
    Api.as("partner.anapec-nador")
        .get(LIST + "?partnerReference=" + own)
        .then()
        .body("items.id", contains(sent.id()))
        .body("items[0].shared.names", notNullValue())
        .body("items[0].etag", notNullValue())
        .body("items[0].actions", hasItem("complete"));
  }

  @Test
  void oneRequestFillsAScreen() {
    AReferral.Sent sent = AReferral.by(OFFICER).toInstitution("anapec-nador").sent();
    String institution = AnInstitution.demo("anapec-nador").id();
    Response outbox =
        Api.as(OFFICER)
            .get(
                LIST
                    + "?box=outbox&number="
                    + sent.number()
                    + "&include=case,person,need,sides,author");
    outbox
        .then()
        .statusCode(200)
        .body("items[0].id", equalTo(sent.id()))
        .body("included", hasKey(sent.matter().id()))
        .body("included", hasKey(sent.matter().person()))
        .body("included", hasKey("ADM.CIVIL"))
        .body("included", hasKey("nador"))
        .body("included", hasKey(institution));
    Api.as("partner.anapec-nador")
        .get(LIST + "?number=" + sent.number() + "&include=case,person,need,sides,author")
        .then()
        .body("included", not(hasKey(sent.matter().id())))
        .body("included", not(hasKey(sent.matter().person())))
        .body("included", hasKey("nador"));
  }

  @Test
  void coordinatorsReadHeadersOfBothSides() {
    AReferral.Sent sent = AReferral.by(OFFICER).to("driouch").with("reason", "Headercanary").sent();
    for (String coordinator : List.of("coordinator.ma-nad", "coordinator.oriental")) {
      Response header = Api.as(coordinator).get(LIST + "?box=outbox&number=" + sent.number());
      header
          .then()
          .body("items.id", contains(sent.id()))
          .body("items[0].side", equalTo("above"))
          .body("items[0].actions", empty())
          .body("items[0].person", nullValue());
      assertThat(header.asString()).doesNotContain("Headercanary", sent.matter().id());
      sent.readBy(coordinator)
          .then()
          .statusCode(200)
          .body("side", equalTo("above"))
          .body("reason", nullValue())
          .body("sharedFields", nullValue());
    }
    sent.readBy("coordinator.ma-dri").then().statusCode(200).body("side", equalTo("above"));
    sent.readBy("coordinator.ma-ouj").then().statusCode(404);
    for (String nobody : List.of("admin.oriental", "observer.oriental", "head.nador")) {
      Api.as(nobody).get(LIST).then().statusCode(403);
      sent.readBy(nobody).then().statusCode(403);
    }
  }

  @Test
  void ofARestrictedCaseOnlyWhoReadsTheCaseReadsTheReferral() {
    APerson.Registered person = APerson.anybody().registeredBy("manager.nador");
    ACase.Opened matter = ACase.of(person).restricted().openedBy("manager.nador");
    AReferral.Sent sent = AReferral.by("manager.nador").in(matter).to("driouch").sent();
    sent.readBy(OFFICER).then().statusCode(403);
    sent.told("cancel", Map.of("reason", "not_needed"), OFFICER).then().statusCode(403);
    assertThat(found(OFFICER, sent, "box=outbox")).isFalse();
    assertThat(found("manager.nador", sent, "box=outbox")).isTrue();
    sent.readBy("agent.driouch").then().statusCode(200).body("preview.province", equalTo("MA-NAD"));
    assertThat(sent.recorded().eventsOf(sent.subject())).isNotEmpty();
    assertThat(
            ma.prim.testing.Stored.in("oriental")
                .number(
                    "select count(*) from event where subject = ? and cell = 'nador'"
                        + " and not restricted",
                    sent.subject()))
        .isZero();
  }

  @Test
  void whoIsKeptOutOfTheCaseReadsItOnNeitherSide() {
    String relative = ma.prim.testing.AnOfficer.subject("agent.driouch");
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    ACase.Opened matter =
        ACase.of(person).with("excludedOfficers", List.of(relative)).openedBy(OFFICER);
    AReferral.Sent sent = AReferral.by(OFFICER).in(matter).to("driouch").sent();
    sent.readBy("agent.driouch").then().statusCode(403);
    sent.told("accept", Map.of(), "agent.driouch").then().statusCode(403);
    assertThat(found("agent.driouch", sent, "box=inbox")).isFalse();
    assertThat(found("manager.driouch", sent, "box=inbox")).isTrue();
  }

  @Test
  void onePartnerNeverFindsWhatIsAnothers() {
    AReferral.Sent sent =
        AReferral.by(OFFICER)
            .of(APerson.called("Partnercanary", "Partnercanary"))
            .toInstitution("anapec-nador")
            .with("need", "EMP.SEARCH")
            .sent();
    String own = "B-" + UUID.randomUUID();
    sent.after("accept", Map.of("partnerReference", own), "partner.anapec-nador");
    String message = sent.wrote("Partnercanary", OFFICER).path("id");
    List<String> others =
        Stream.of(
                Tokens.of("partner.ofppt-oujda"),
                Tokens.of("partner.anapec-oriental"),
                APartnerClient.of("ofppt-oujda").may("referrals:read", "referrals:answer").token())
            .toList();
    for (String token : others) {
      for (String path :
          List.of("", "/messages", "/messages/" + message, "/documents/" + sent.id())) {
        Response real = Api.withToken(token).get(sent.path() + path);
        real.then().statusCode(404);
        assertThat(real.asString()).doesNotContain("Partnercanary");
      }
      Api.withToken(token)
          .header("Idempotency-Key", UUID.randomUUID().toString())
          .header("If-Match", "*")
          .contentType("application/json")
          .body(Map.of("outcome", "served"))
          .post(sent.path() + "/complete")
          .then()
          .statusCode(404);
      for (String filter :
          List.of(
              "partnerReference=" + own,
              "number=" + sent.number(),
              "institution=" + AnInstitution.demo("anapec-nador").id(),
              "box=outbox",
              "case=" + sent.matter().id(),
              "person=" + sent.matter().person())) {
        Api.withToken(token)
            .get(LIST + "?count=true&" + filter)
            .then()
            .statusCode(200)
            .body("items", empty())
            .body("count.value", is(0));
      }
      Response all = Api.withToken(token).get(LIST + "?limit=100&include=sides");
      assertThat(all.asString()).doesNotContain("Partnercanary", sent.id(), sent.number());
    }
    Api.as("partner.anapec-agadir").get(sent.path()).then().statusCode(404);
  }

  @Test
  void aMachineNeedsItsScopes() {
    AReferral.Sent sent = AReferral.by(OFFICER).toInstitution("anapec-nador").sent();
    String reads = APartnerClient.of("anapec-nador").may("referrals:read").token();
    String answers = APartnerClient.of("anapec-nador").may("referrals:answer").token();
    Api.withToken(reads).get(LIST).then().statusCode(200);
    Api.withToken(reads).get(sent.path()).then().statusCode(200);
    Api.withToken(answers).get(LIST).then().statusCode(403);
    accept(reads, sent).then().statusCode(403).body("code", equalTo("insufficient_scope"));
    accept(answers, sent).then().statusCode(200).body("shared", notNullValue());
    Response read = Api.withToken(reads).get(sent.path());
    assertThat(sent.recorded().entryOf(read).people()).containsExactly(sent.matter().person());
    assertThat(sent.recorded().entryOf(read).details())
        .contains(AnInstitution.demo("anapec-nador").id());
  }

  @Test
  void aListIsOneStatementHoweverLong() {
    AReferral.by(OFFICER).to("driouch").sent().accepted();
    int few =
        Statements.of(Api.as("agent.driouch").get(LIST + "?limit=1&include=sides,need")).size();
    for (int i = 0; i < 5; i++) {
      AReferral.by(OFFICER).to("driouch").sent().accepted();
    }
    int many =
        Statements.of(Api.as("agent.driouch").get(LIST + "?limit=100&include=sides,need")).size();
    assertThat(many).isEqualTo(few);
    int sentFew = Statements.of(Api.as(OFFICER).get(LIST + "?box=outbox&limit=1")).size();
    int sentMany = Statements.of(Api.as(OFFICER).get(LIST + "?box=outbox&limit=6")).size();
    assertThat(sentMany).isEqualTo(sentFew);
  }

  private static Response accept(String token, AReferral.Sent sent) {
    return Api.withToken(token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("If-Match", sent.etag())
        .contentType("application/json")
        .body(Map.of())
        .post(sent.path() + "/accept");
  }

  private static boolean found(String by, AReferral.Sent sent, String filter) {
    Response page = Api.as(by).get(LIST + "?limit=100&number=" + sent.number() + "&" + filter);
    page.then().statusCode(200);
    List<String> ids = page.path("items.id");
    page.then().body("items.actions", everyItem(notNullValue()));
    return ids.contains(sent.id());
  }
}
