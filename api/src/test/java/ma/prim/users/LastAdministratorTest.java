package ma.prim.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionData;
import ma.prim.tenancy.Regions;
import ma.prim.testing.AUser;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Statements;
import ma.prim.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A region keeps an administrator. In Souss-Massa, where no other test makes one, so that the two
 * who end each other are all there are.
 */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class LastAdministratorTest {
  private static final String R = "/v1/regions/souss-massa";
  private static final Map<String, Object> ADMIN = Map.of("role", "admin");

  private static final Pattern LOCKS = Pattern.compile(" for update");

  @Inject RegionData data;
  @Inject Regions regions;

  /** The demo user, and whom the test invites. */
  private record Admin(String path, String token) {
    RequestSpecification request() {
      return Api.withToken(token).header("If-Match", "*");
    }

    boolean serves() {
      return request().get(R + "/users").statusCode() == 200;
    }
  }

  private Admin first;
  private Admin second;

  @BeforeEach
  void two() {
    String username = "admin.souss-massa";
    first = new Admin(R + "/users/" + AnOfficer.subject(username), Tokens.of(username));
    withoutOthers();
    AUser invited = AUser.in("souss-massa", ADMIN);
    second = new Admin(invited.path(), invited.token());
    assertThat(first.serves() && second.serves()).isTrue();
  }

  /** A run that was stopped may have left one: with a third nobody would be the last. */
  private void withoutOthers() {
    String demo = first.path().substring(first.path().lastIndexOf('/') + 1);
    first
        .request()
        .get(R + "/users?role=admin&active=true&limit=100")
        .then()
        .statusCode(200)
        .extract()
        .<List<String>>path("items.id")
        .stream()
        .filter(id -> !id.equals(demo))
        .forEach(
            id -> first.request().post(R + "/users/" + id + "/disable").then().statusCode(200));
  }

  /** The demo user serves other tests too. */
  @AfterEach
  void oneAgain() {
    if (!first.serves()) {
      // Whichever of the two it was that ended; the other answers 409.
      second.request().post(first.path() + "/enable");
      second.request().contentType("application/json").body(ADMIN).post(first.path() + "/grants");
    }
    Response ended = first.request().post(second.path() + "/disable");
    assertThat(ended.statusCode()).as(ended.asString()).isIn(200, 409);
    assertThat(second.serves()).isFalse();
    first.request().get(R + "/me").then().statusCode(200).body("roles.role", contains("admin"));
  }

  @Test
  void nobodyEndsThemselves() {
    String grant = grantOf(first);
    first.request().post(first.path() + "/disable").then().statusCode(403);
    first.request().delete(grant).then().statusCode(403);
    first
        .request()
        .contentType("application/merge-patch+json")
        .body(Map.of("to", "2020-01-01"))
        .patch(grant)
        .then()
        .statusCode(403);
  }

  @Test
  void ofTwoWhoDisableEachOtherAtOnceOneIsRefused() throws Exception {
    assertOneIsRefused(
        atOnce(
            request -> request.post(second.path() + "/disable"),
            request -> request.post(first.path() + "/disable")));
  }

  @Test
  void ofTwoWhoTakeEachOthersRoleAtOnceOneIsRefused() throws Exception {
    String ofFirst = grantOf(first);
    String ofSecond = grantOf(second);
    assertOneIsRefused(
        atOnce(request -> request.delete(ofSecond), request -> request.delete(ofFirst)));
  }

  @Test
  void ofTwoWhoEndEachOtherInTwoWaysAtOnceOneIsRefused() throws Exception {
    String ofFirst = grantOf(first);
    assertOneIsRefused(
        atOnce(
            request -> request.post(second.path() + "/disable"),
            request ->
                request
                    .contentType("application/merge-patch+json")
                    .body(Map.of("from", "2020-01-01", "to", "2020-01-02"))
                    .patch(ofFirst)));
  }

  /**
   * What has ended is over: to take it away as well ends nobody, and says nothing of who serves.
   */
  @Test
  void aRoleOfPastDaysMakesNobodyAnAdministratorAndMayBeTakenAway() {
    String past = grantOf(first);
    limit(second, past, "2020-01-02").then().statusCode(200);
    second
        .request()
        .contentType("application/json")
        .body(ADMIN)
        .post(first.path() + "/grants")
        .then()
        .statusCode(201);
    assertThat(grantOf(first)).isNotEqualTo(past);
    second.request().delete(past).then().statusCode(204);
    first.request().delete(grantOf(second)).then().statusCode(204);
    assertThat(first.serves()).isTrue();
  }

  @Test
  void ofTwoWhoLimitEachOtherToADayToComeTheSecondIsRefused() {
    limit(first, grantOf(second), "2099-12-31").then().statusCode(200);
    Response answer = limit(second, grantOf(first), "2099-12-31");
    answer.then().statusCode(409).body("reason", equalTo("last_admin"));
  }

  private static Response limit(Admin by, String grant, String to) {
    return by.request()
        .contentType("application/merge-patch+json")
        .body(Map.of("from", "2020-01-01", "to", to))
        .patch(grant);
  }

  private void assertOneIsRefused(List<Response> answers) {
    assertThat(answers)
        .as(() -> answers.stream().map(a -> a.statusCode() + " " + a.asString()).toList() + "")
        .filteredOn(answer -> answer.statusCode() == 409)
        .singleElement()
        .satisfies(answer -> {
          assertThat(answer.<String>path("code")).isEqualTo("conflict");
          assertThat(answer.<String>path("reason")).isEqualTo("last_admin");
        });
    assertThat(answers).filteredOn(answer -> answer.statusCode() < 300).hasSize(1);
    assertThat(Stream.of(first, second).filter(Admin::serves)).hasSize(1);
  }

  /** Both have been let in and wait for the grants that are held here, then go on together. */
  private List<Response> atOnce(
      Function<RequestSpecification, Response> byFirst,
      Function<RequestSpecification, Response> bySecond)
      throws Exception {
    String one = "ends-" + Ids.next();
    String other = "ends-" + Ids.next();
    try (Connection held = data.source(regions.available("souss-massa")).getConnection();
        Statement statement = held.createStatement();
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      held.setAutoCommit(false);
      statement.executeQuery("select id from user_grant where role = 'ADMIN' for update");
      var ofFirst = threads.submit(() -> send(first, one, byFirst));
      var ofSecond = threads.submit(() -> send(second, other, bySecond));
      for (String waiting : List.of(one, other)) {
        await()
            .untilAsserted(() -> assertThat(Statements.of(waiting)).anyMatch(LOCKS.asPredicate()));
      }
      held.rollback();
      held.setAutoCommit(true);
      return List.of(ofFirst.get(), ofSecond.get());
    }
  }

  private static Response send(
      Admin admin, String requestId, Function<RequestSpecification, Response> what) {
    return what.apply(admin.request().header("X-Request-Id", requestId));
  }

  /** The one that holds: a role that was limited to past days is still listed. */
  private String grantOf(Admin admin) {
    String id =
        first.request().get(admin.path()).path("grants.find { it.role == 'admin' && it.holds }.id");
    return admin.path() + "/grants/" + id;
  }
}
