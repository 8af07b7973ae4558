package ma.prim.integration.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The stream of events while cases are opened over HTTP and rights are taken away. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
@Timeout(120)
class FollowEventsTest {
  private static final String R = "/v1/regions/oriental";
  private static final String SOUSS = "/v1/regions/souss-massa";
  private static final Map<String, Object> PERSON =
      Map.of(
          "group", "mre", "names", Map.of("latin", Map.of("given", "Salma", "family", "Ouazzani")));

  @Test
  void whoMayNotReadIsRefusedBeforeAnythingIsSent() {
    Api.anonymous().accept("text/event-stream").get(R + "/events").then().statusCode(401);
    Api.as("observer.oriental")
        .accept("text/event-stream")
        .get(R + "/events")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @Test
  void endsWhenTheCallerIsDisabled() throws InterruptedException {
    String user = userOf("agent.taliouine");
    try (AStream stream = AStream.of("agent.taliouine", SOUSS + "/events", null)) {
      assertThat(stream.answer().statusCode()).isEqualTo(200);
      change(user, "disable");
      try {
        stream.awaitEnd();
        Api.as("agent.taliouine").get(SOUSS + "/events").then().statusCode(401);
      } finally {
        change(user, "enable");
      }
    }
  }

  @Test
  void otherCellsCasesNeverArrive() throws InterruptedException {
    String last = last("agent.driouch");
    try (AStream stream = AStream.of("agent.driouch", R + "/events", last)) {
      openCase("agent.nador");
      String own = openCase("agent.driouch");
      JsonNode event = stream.nextEvent();
      while (!event.path("subject").textValue().equals("cases/" + own)) {
        assertThat(event.path("data").path("cell").textValue()).isEqualTo("driouch");
        event = stream.nextEvent();
      }
    }
  }

  @Test
  void eachEventNamesItsTypeAndItsPosition() throws InterruptedException {
    String last = last("agent.nador");
    try (AStream stream = AStream.of("agent.nador", R + "/events", last)) {
      openCase("agent.nador");
      String position = stream.next("id:");
      String type = stream.next("event:");
      JsonNode event = stream.nextEvent();
      assertThat(event.path("type").textValue()).isEqualTo(type).startsWith("ma.prim.");
      assertThat(event.path("position").asText()).isEqualTo(position);
    }
  }

  private static String last(String user) {
    Response page = Api.as(user).get(R + "/events?limit=100");
    while (!page.jsonPath().getList("items").isEmpty()) {
      page = Api.as(user).get(page.jsonPath().getString("next"));
    }
    return page.jsonPath().getString("position");
  }

  private static String openCase(String agent) {
    String person = post(agent, "/people", PERSON);
    return post(
        agent, "/cases", Map.of("person", person, "need", "ADM.CIVIL", "channel", "walk_in"));
  }

  private static String post(String who, String path, Map<String, ?> body) {
    Response answer = Api.as(who).contentType("application/json").body(body).post(R + path);
    answer.then().statusCode(201);
    return answer.path("id");
  }

  private static String userOf(String username) {
    Api.as(username).get(SOUSS + "/me").then().statusCode(200);
    Response found = Api.as("admin.souss-massa").get(SOUSS + "/users?username=" + username);
    return SOUSS + "/users/" + found.path("items[0].id");
  }

  private static void change(String user, String verb) {
    Response now = Api.as("admin.souss-massa").get(user);
    Api.as("admin.souss-massa")
        .header("If-Match", now.header("ETag"))
        .post(user + "/" + verb)
        .then()
        .statusCode(200);
  }
}
