package ma.prim.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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
import ma.prim.testing.AReferral;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** The thread between the two sides. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ReferralMessagesTest {
  private static final String OFFICER = "agent.nador";
  private static final String PARTNER = "partner.anapec-nador";

  @Test
  void beforeItAcceptsTheReceiverOnlyAsks() {
    AReferral.Sent sent = AReferral.by(OFFICER).toInstitution("anapec-nador").sent();
    sent.wrote("Hello", PARTNER)
        .then()
        .statusCode(409)
        .body("code", equalTo("invalid_transition"))
        .body("allowed", contains("accept", "reject", "request-information", "reference"));
    sent.after("request-information", Map.of("text", "Since when?"), PARTNER);
    sent.after("provide-information", Map.of("text", "Since May"), OFFICER);
    Api.as(PARTNER)
        .get(sent.path() + "/messages")
        .then()
        .statusCode(200)
        .body("items.kind", contains("question", "answer"))
        .body("items.side", contains("receiver", "sender"))
        .body("items.text", contains("Since when?", "Since May"))
        .body("items[0].author", notNullValue())
        .body("items[1].author", nullValue());
  }

  @Test
  void bothSidesWriteAndAreTold() {
    AReferral.Sent sent = AReferral.by(OFFICER).toInstitution("anapec-nador").sent().accepted();
    Response written = sent.wrote("Canarymessage", PARTNER);
    written.then().statusCode(201).body("side", equalTo("receiver"));
    Api.as(PARTNER).get(written.header("Location")).then().statusCode(200);
    Response read = Api.as(OFFICER).get(sent.path() + "/messages");
    read.then().body("items.text", contains("Canarymessage"));
    assertThat(sent.recorded().entryOf(read).cases()).containsExactly(sent.matter().id());
    sent.wrote("Thank you", OFFICER).then().statusCode(201);
    assertThat(sent.recorded().eventsOf(sent.subject()))
        .filteredOn(event -> event.type().equals("referrals.message_added"))
        .hasSize(2)
        .allSatisfy(event -> assertThat(event.details()).doesNotContain("Canary"));
    assertThat(kinds("manager.nador", sent)).contains("referral_message", "referral_accepted");
    assertThat(kinds(PARTNER, sent)).contains("referral_received", "referral_message");
    assertThat(
            Stored.in("oriental")
                .number(
                    "select count(*) from referral_message where referral_id = ?"
                        + " and instr(sealed, 'Canary') > 0",
                    UUID.fromString(sent.id())))
        .isZero();
    assertThat(
            Stored.in("oriental")
                .rows("select hex(institution) i from event where subject = ?", sent.subject()))
        .extracting(row -> row.get("i"))
        .contains("01900000020070008000000000000002");
  }

  @Test
  void whenItIsOverNobodyWrites() {
    AReferral.Sent sent = AReferral.by(OFFICER).to("figuig").sent().completed();
    sent.wrote("x", OFFICER).then().statusCode(409);
    sent.wrote("x", "agent.figuig").then().statusCode(409);
    sent.wrote("x", "agent.oujda").then().statusCode(404);
    Api.as("agent.figuig").get(sent.path() + "/messages").then().statusCode(200);
    Api.as("agent.figuig")
        .patch(sent.path() + "/messages/" + UUID.randomUUID())
        .then()
        .statusCode(405);
  }

  private static List<String> kinds(String user, AReferral.Sent sent) {
    return Api.as(user)
        .get("/v1/regions/oriental/notifications?limit=100")
        .path("items.findAll { it.subject == '" + sent.subject() + "' }.kind");
  }
}
