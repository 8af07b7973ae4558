package ma.prim.integration.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import ma.prim.events.Change;
import ma.prim.events.EventFeed;
import ma.prim.events.Journal;
import ma.prim.http.Ids;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Regions;
import ma.prim.testing.ACase;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
@Timeout(120)
class ListEventsTest {
  private static final String R = "/v1/regions/oriental";

  @TestHTTPResource URI service;
  @Inject Journal journal;
  @Inject InRegion inRegion;
  @Inject Regions regions;
  @Inject EventFeed feed;

  @Test
  void isRefusedToThoseWhoFollowNothing() {
    Api.anonymous().get(R + "/events").then().statusCode(401);
    Api.as("observer.oriental").get(R + "/events").then().statusCode(403);
    Api.as("admin.oriental").get(R + "/events").then().statusCode(403);
    Api.as("agent.taliouine").get(R + "/events").then().statusCode(404);
  }

  @Test
  void wrongParametersAreToldByName() {
    for (String wrong :
        List.of(
            "after=-1",
            "after=x",
            "after=999999999999",
            "wait=61",
            "limit=0",
            "limit=101",
            "cursor=x")) {
      Api.as("agent.nador")
          .get(R + "/events?" + wrong)
          .then()
          .statusCode(400)
          .body("errors.parameter", hasItem(wrong.substring(0, wrong.indexOf('='))));
    }
  }

  @Test
  void anotherCellsEventsAreNotThere() {
    String mine = happen("nador", "MA-NAD", false);
    String theirs = happen("driouch", "MA-DRI", false);
    assertThat(seenBy("agent.nador", mine)).contains(mine).doesNotContain(theirs);
    assertThat(seenBy("agent.driouch", theirs)).contains(theirs).doesNotContain(mine);
  }

  @Test
  void anotherProvincesEventsAreNotThere() {
    String mine = happen("nador", "MA-NAD", false);
    String theirs = happen("driouch", "MA-DRI", false);
    assertThat(seenBy("coordinator.ma-nad", mine)).contains(mine).doesNotContain(theirs);
    assertThat(seenBy("coordinator.oriental", theirs)).contains(mine, theirs);
  }

  @Test
  void restrictedFilesShowToTheManagerOnly() {
    String restricted = happen("nador", "MA-NAD", true);
    String plain = happen("nador", "MA-NAD", false);
    assertThat(seenBy("agent.nador", plain)).doesNotContain(restricted);
    assertThat(seenBy("manager.nador", plain)).contains(restricted);
  }

  @Test
  void coordinatorsSeeNoNotes() {
    UUID file = Ids.next();
    UUID note = Ids.next();
    record(Change.of("notes", note, "added", "nador", "MA-NAD", null).under("cases", file));
    String last = happen("nador", "MA-NAD", false);
    assertThat(seenBy("agent.nador", last)).contains("notes/" + note);
    assertThat(seenBy("coordinator.ma-nad", last)).doesNotContain("notes/" + note);
  }

  @Test
  void anEventIsACloudEventWithoutAnythingPersonal() {
    long before = head();
    String subject = happen("nador", "MA-NAD", false);
    Map<String, Object> event = await("agent.nador", before, subject);
    assertThat(event)
        .containsOnlyKeys(
            "specversion",
            "id",
            "source",
            "type",
            "subject",
            "time",
            "datacontenttype",
            "position",
            "data")
        .containsEntry("specversion", "1.0")
        .containsEntry("source", "/v1/regions/oriental")
        .containsEntry("type", "ma.prim.cases.opened")
        .containsEntry("subject", subject);
    assertThat(event.get("data"))
        .isEqualTo(Map.of("id", subject.substring(6), "cell", "nador", "status", "intake"));
  }

  @Test
  void readingOnSkipsNothing() {
    long before = head();
    List<String> happened = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      happened.add(happen("nador", "MA-NAD", false));
    }
    await("agent.nador", before, happened.getLast());
    List<String> read = new ArrayList<>();
    String next = R + "/events?limit=2&after=" + before;
    while (!read.contains(happened.getLast())) {
      JsonPath page = Api.as("agent.nador").get(next).jsonPath();
      read.addAll(page.getList("items.subject"));
      next = page.getString("next");
    }
    assertThat(read).containsSubsequence(happened).doesNotHaveDuplicates();
  }

  @Test
  void waitingEndsWithTheFirstEvent() throws Exception {
    long before = head();
    CompletableFuture<HttpResponse<String>> waiting =
        HttpClient.newHttpClient()
            .sendAsync(
                request("agent.nador", "/events?wait=60&after=" + before), BodyHandlers.ofString());
    happen("driouch", "MA-DRI", false);
    assertThat(waiting).isNotDone();
    String mine = happen("nador", "MA-NAD", false);
    JsonPath page = JsonPath.from(waiting.get().body());
    assertThat(page.getList("items.subject")).containsExactly(mine);
    assertThat(Long.parseLong(page.getString("position"))).isGreaterThan(before);
  }

  @Test
  void fromNowOnIsWithoutWhatWasBefore() {
    long before = head();
    String earlier = ACase.openedBySomebodyAt("agent.figuig").id();
    Awaitility.await("its place among the events")
        .until(() -> shows("agent.figuig", R + "/events?after=" + before, earlier));
    String next =
        Api.as("agent.figuig")
            .get(R + "/events?after=now")
            .then()
            .statusCode(200)
            .body("items", empty())
            .extract()
            .path("next");
    String opened = ACase.openedBySomebodyAt("agent.figuig").id();
    Awaitility.await().until(() -> shows("agent.figuig", next, opened));
  }

  private static boolean shows(String reader, String address, String id) {
    return Api.as(reader).get(address).<List<String>>path("items.data.id").contains(id);
  }

  @Test
  void waitingForNothingEndsInTime() {
    long before = head();
    Api.as("agent.figuig")
        .get(R + "/events?wait=1&after=" + before)
        .then()
        .statusCode(200)
        .body("items", empty())
        .body("next", endsWith(R + "/events?after=" + before + "&wait=1"));
  }

  @Test
  void manyMayWait() throws Exception {
    long before = head();
    HttpClient client = HttpClient.newHttpClient();
    List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      waiting.add(
          client.sendAsync(
              request("agent.nador", "/events?wait=60&after=" + before), BodyHandlers.ofString()));
    }
    // All of them hold neither a worker thread nor a connection: others are served.
    Api.as("agent.nador").get(R + "/cases").then().statusCode(200);
    String mine = happen("nador", "MA-NAD", false);
    for (CompletableFuture<HttpResponse<String>> answer : waiting) {
      assertThat(answer.get().body()).contains(mine);
    }
  }

  @Test
  void aStreamGoesOnWhereItEnded() throws Exception {
    long before = head();
    String first = happen("nador", "MA-NAD", false);
    String second = happen("nador", "MA-NAD", false);
    Map<String, String> one = firstOf("after", before);
    assertThat(one.get("data")).contains(first);
    Map<String, String> two = firstOf("Last-Event-ID", Long.parseLong(one.get("id")));
    assertThat(two.get("data")).contains(second);
    assertThat(Long.parseLong(two.get("id"))).isGreaterThan(Long.parseLong(one.get("id")));
  }

  @Test
  void aStreamShowsWhatHappensMeanwhile() throws Exception {
    HttpResponse<InputStream> answer = open("after", head());
    try (BufferedReader lines = lines(answer)) {
      String mine = happen("nador", "MA-NAD", false);
      assertThat(next(lines).get("data")).contains(mine);
      String more = happen("nador", "MA-NAD", false);
      assertThat(next(lines).get("data")).contains(more);
    }
    assertThat(answer.headers().firstValue("content-type").orElseThrow())
        .startsWith("text/event-stream");
  }

  @Test
  void aStreamFromAWrongPlaceIsRefused() throws Exception {
    HttpRequest wrong =
        HttpRequest.newBuilder(request("agent.nador", "/events"), (name, value) -> true)
            .header("Accept", "text/event-stream")
            .header("Last-Event-ID", "yesterday")
            .build();
    assertThat(HttpClient.newHttpClient().send(wrong, BodyHandlers.ofString()).statusCode())
        .isEqualTo(400);
  }

  private Map<String, String> firstOf(String where, long position) throws Exception {
    try (BufferedReader lines = lines(open(where, position))) {
      return next(lines);
    }
  }

  private HttpResponse<InputStream> open(String where, long position) throws Exception {
    String query = where.equals("after") ? "?after=" + position : "";
    HttpRequest.Builder request =
        HttpRequest.newBuilder(request("agent.nador", "/events" + query), (name, value) -> true)
            .header("Accept", "text/event-stream");
    if (where.equals("Last-Event-ID")) {
      request.header(where, Long.toString(position));
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
  }

  private static BufferedReader lines(HttpResponse<InputStream> answer) {
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  /** The fields of the next event; comments are passed over. */
  private static Map<String, String> next(BufferedReader lines) throws Exception {
    Map<String, String> fields = new HashMap<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isEmpty() && fields.containsKey("data")) {
        return fields;
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
      }
    }
    throw new AssertionError("the stream ended");
  }

  private HttpRequest request(String who, String path) {
    return HttpRequest.newBuilder(service.resolve(R + path))
        .header("Authorization", "Bearer " + Tokens.of(who))
        .timeout(Duration.ofSeconds(90))
        .build();
  }

  private long head() {
    try {
      return feed.head(regions.available("oriental"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What this caller sees of the last events, once this one is there. */
  private List<String> seenBy(String who, String awaited) {
    List<String> seen = new ArrayList<>();
    String next = R + "/events?wait=10&limit=100";
    while (!seen.contains(awaited)) {
      Response answer = Api.as(who).get(next);
      answer.then().statusCode(200);
      seen.addAll(answer.jsonPath().getList("items.subject"));
      next = answer.path("next");
    }
    return seen;
  }

  private Map<String, Object> await(String who, long after, String subject) {
    String next = R + "/events?wait=10&after=" + after;
    while (true) {
      JsonPath page = Api.as(who).get(next).jsonPath();
      List<Map<String, Object>> found =
          page.getList("items.findAll { it.subject == '" + subject + "' }");
      if (!found.isEmpty()) {
        return found.getFirst();
      }
      next = page.getString("next");
    }
  }

  private String happen(String cell, String province, boolean restricted) {
    Change change = Change.of("cases", Ids.next(), "opened", cell, province, "intake");
    record(change.restricted(restricted));
    return change.subject();
  }

  private void record(Change change) {
    inRegion.run(
        regions.available("oriental"),
        CellScope.REGION,
        "test:events",
        () -> journal.record(change));
  }
}
