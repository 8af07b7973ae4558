package ma.prim.people.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import ma.prim.tenancy.Regions;
import ma.prim.testing.AnAccessRequest;
import ma.prim.testing.AtOnce;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** A request that is refused, withdrawn, or answered by nobody. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class EndAccessRequestTest {
  private static final String ASKING = "agent.nador";
  private static final String KNOWING = "agent.figuig";
  private static final String MANAGER = "manager.figuig";

  @Inject ExpireAccessRequests job;
  @Inject Regions regions;

  @Test
  void theKnowingCellRefusesForAReason() {
    AnAccessRequest.Asked asked = AnAccessRequest.by(ASKING).to(KNOWING);
    asked.told("refuse", Map.of("reason", "because"), MANAGER).then().statusCode(400);
    asked
        .told("refuse", Map.of(), MANAGER)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/reason"));
    asked.told("refuse", Map.of("reason", "contact_us"), KNOWING).then().statusCode(403);
    asked.told("refuse", Map.of("reason", "contact_us"), "manager.nador").then().statusCode(403);
    asked.told("refuse", Map.of("reason", "contact_us"), "manager.oujda").then().statusCode(404);
    asked
        .told("refuse", Map.of("reason", "contact_us"), MANAGER)
        .then()
        .statusCode(200)
        .body("status", equalTo("refused"));
    asked
        .readBy(ASKING)
        .then()
        .body("status", equalTo("refused"))
        .body("refusal", equalTo("contact_us"))
        .body("person", nullValue());
    asked.person().readBy(ASKING).then().statusCode(404);
    assertTold(asked, "access-requests.refused");
  }

  @Test
  void theAskingCellWithdraws() {
    AnAccessRequest.Asked asked = AnAccessRequest.by(ASKING).to(KNOWING);
    asked.told("withdraw", null, MANAGER).then().statusCode(403);
    asked.told("withdraw", null, "agent.oujda").then().statusCode(404);
    asked.told("withdraw", null, ASKING, "\"7\"").then().statusCode(412);
    asked
        .told("withdraw", null, "manager.nador")
        .then()
        .statusCode(200)
        .body("status", equalTo("withdrawn"));
    asked.told("withdraw", null, ASKING).then().statusCode(409);
    asked.told("grant", Map.of(), MANAGER).then().statusCode(409);
    assertTold(asked, "access-requests.withdrawn");
  }

  @Test
  void whatNobodyAnswersEndsByItselfOnce() {
    AnAccessRequest.Asked late = AnAccessRequest.by(ASKING).to(KNOWING);
    AnAccessRequest.Asked fresh = AnAccessRequest.by(ASKING).to(KNOWING);
    assertThat(
            Stored.in("oriental")
                .change(
                    "update access_request set expires_at = utc_timestamp(6) - interval 1 second"
                        + " where id = ?",
                    UUID.fromString(late.id())))
        .isOne();
    AtOnce.times(4, () -> job.run(regions.available("oriental")));
    late.readBy(ASKING).then().body("status", equalTo("expired"));
    fresh.readBy(ASKING).then().body("status", equalTo("asked"));
    late.told("grant", Map.of(), MANAGER).then().statusCode(409);
    assertTold(late, "access-requests.expired");
    assertThat(
            Stored.in("oriental")
                .number(
                    "select count(*) from audit_entry where resource = ? and actor = ?",
                    late.subject(),
                    ExpireAccessRequests.ACTOR))
        .isEqualTo(2);
  }

  @Test
  void afterItsEndTheCellMayAskAgain() {
    AnAccessRequest.Asked asked = AnAccessRequest.by(ASKING).to(KNOWING);
    asked.told("withdraw", null, ASKING).then().statusCode(200);
    String handle = AnAccessRequest.handles(ASKING, AnAccessRequest.like(asked)).getFirst();
    AnAccessRequest.by(ASKING).handedIn(handle).then().statusCode(201);
    AnAccessRequest.by(ASKING).handedIn(handle).then().statusCode(409);
  }

  private static void assertTold(AnAccessRequest.Asked asked, String type) {
    assertThat(asked.recorded().eventsOf(asked.subject()))
        .filteredOn(event -> event.type().equals(type))
        .extracting(Recorded.Event::cell)
        .containsExactlyInAnyOrder("nador", "figuig");
  }
}
