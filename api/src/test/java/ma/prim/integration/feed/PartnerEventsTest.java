package ma.prim.integration.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import ma.prim.testing.APartner;
import ma.prim.testing.APartnerClient;
import ma.prim.testing.AnEvent;
import ma.prim.testing.AnInstitution;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What partner institutions read of what happens: what they are told of, and nothing around it. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
@Timeout(120)
class PartnerEventsTest {
  private static final String EVENTS = "/v1/regions/oriental/events";

  private UUID institution;
  private UUID another;

  @BeforeEach
  void begin() {
    institution = APartner.institution();
    another = APartner.institution();
  }

  @Test
  void onePartnersEventsAreNotAnothers() {
    String mine = AnEvent.toldTo(institution);
    String theirs = AnEvent.toldTo(another);
    assertThat(subjects(() -> APartner.of(institution), mine))
        .contains(mine)
        .doesNotContain(theirs);
    assertThat(subjects(() -> APartner.of(another), theirs)).contains(theirs).doesNotContain(mine);
    assertThat(subjects(() -> APartner.of(institution, another), theirs)).contains(mine, theirs);
  }

  @Test
  void theCaseBehindItIsTheCellsOnly() {
    String subject = AnEvent.toldTo(institution);
    Map<String, Object> told = find(() -> APartner.of(institution), subject);
    assertThat(keys(told)).contains("status").doesNotContain("parent");
    Map<String, Object> own = find(() -> Api.as("agent.nador"), subject);
    assertThat(keys(own)).contains("parent");
    assertThat(own.get("id")).isEqualTo(told.get("id"));
  }

  @Test
  void whatIsOlderThanNinetyDaysIsNotGiven() {
    String old = AnEvent.toldTo(institution);
    String young = AnEvent.toldTo(institution);
    Awaitility.await().until(() -> subjects(() -> APartner.of(institution), young).contains(old));
    Stored.in("oriental")
        .change("update event set at = at - interval 91 day where subject = ?", old);
    assertThat(subjects(() -> APartner.of(institution), young)).doesNotContain(old);
  }

  @Test
  void waitingEndsWithItsOwnEventOnly() throws Exception {
    String position = APartner.of(institution).get(EVENTS + "?after=now").path("position");
    try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting =
          threads.submit(() ->
              APartner.of(institution)
                  .get(EVENTS + "?wait=30&after=" + position)
                  .jsonPath()
                  .<String>getList("items.subject"));
      AnEvent.toldTo(another);
      String mine = AnEvent.toldTo(institution);
      assertThat(waiting.get()).containsExactly(mine);
    }
  }

  @Test
  void aMachineNeedsTheScopeAndItsStreamEndsWithIt() throws Exception {
    AnInstitution owner = AnInstitution.of("oriental", institution.toString());
    Api.withToken(APartnerClient.of(owner).may("referrals:read").token())
        .get(EVENTS)
        .then()
        .statusCode(403);
    APartnerClient.Made client = APartnerClient.of(owner).may("events:read").made();
    String token = client.token();
    String position = Api.withToken(token).get(EVENTS + "?after=now").path("position");
    try (AStream stream = AStream.withToken(token, EVENTS, position)) {
      assertThat(stream.answer().statusCode()).isEqualTo(200);
      AnEvent.toldTo(another);
      String mine = AnEvent.toldTo(institution);
      assertThat(stream.nextEvent().path("subject").textValue()).isEqualTo(mine);
      client.told("revoke", null).then().statusCode(200);
      AnEvent.toldTo(institution);
      stream.awaitEnd();
      Api.withToken(token).get(EVENTS).then().statusCode(401);
    }
  }

  private static List<Object> keys(Map<String, Object> event) {
    return new ArrayList<>(((Map<?, ?>) event.get("data")).keySet());
  }

  private static Map<String, Object> find(Supplier<RequestSpecification> who, String subject) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> all(who).stream().filter(one -> subject.equals(one.get("subject"))).findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }

  /** All that somebody sees, as soon as this is given a position. */
  private static List<Object> subjects(Supplier<RequestSpecification> who, String last) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            Stored.in("oriental")
                    .number(
                        "select count(*) from event where subject = ? and position is not null",
                        last)
                > 0);
    return all(who).stream().map(event -> event.get("subject")).toList();
  }

  private static List<Map<String, Object>> all(Supplier<RequestSpecification> who) {
    List<Map<String, Object>> all = new ArrayList<>();
    String next = EVENTS + "?limit=100";
    while (true) {
      JsonPath page = who.get().get(next).jsonPath();
      List<Map<String, Object>> items = page.getList("items");
      if (items.isEmpty()) {
        return all;
      }
      all.addAll(items);
      next = page.getString("next");
    }
  }
}
