package ma.prim.http.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.RegionData;
import ma.prim.tenancy.Regions;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import ma.prim.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class RepeatedPostTest {
  private static final String PEOPLE = "/v1/regions/oriental/people";

  @Inject KeptAnswers answers;
  @Inject Regions regions;
  @Inject InstantSource clock;
  @Inject RegionData data;
  @Inject InRegion inRegion;

  @Test
  void anotherBodyWithTheKeyIsRefused() {
    String key = aKey();
    post("agent.nador", key, APerson.anybody()).then().statusCode(201);
    post("agent.nador", key, APerson.called("Somebody", "Else"))
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency_key_reused"));
  }

  @Test
  void aMalformedKeyIsRefused() {
    post("agent.nador", "two words", APerson.anybody())
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid_idempotency_key"));
  }

  @Test
  void whatWasRefusedIsNotKept() {
    String key = aKey();
    Api.as("agent.nador")
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body("{}")
        .post(PEOPLE)
        .then()
        .statusCode(400);
    post("agent.nador", key, APerson.anybody()).then().statusCode(201);
  }

  @Test
  void aKeyIsTheCallersOwn() {
    String key = aKey();
    String first = post("agent.nador", key, APerson.anybody()).path("id");
    Response other = post("manager.nador", key, APerson.anybody());
    other.then().statusCode(201).header("Idempotent-Replayed", nullValue());
    assertThat(other.<String>path("id")).isNotEqualTo(first);
  }

  @Test
  void theSameRequestIsAnsweredAgainByteForByte() {
    String key = aKey();
    Response first = post("agent.nador", key, APerson.anybody());
    first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
    Response again = post("agent.nador", "\"" + key + "\"", APerson.anybody());
    again
        .then()
        .statusCode(201)
        .header("Idempotent-Replayed", "true")
        .header("Location", first.header("Location"))
        .header("ETag", first.header("ETag"))
        .contentType(first.contentType());
    assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
  }

  @Test
  void aVerbIsAnsweredAgainBeforeItsPreconditionIsLookedAt() {
    ACase.Opened opened = ACase.openedBySomebodyAt("agent.nador");
    String key = aKey();
    String etag = opened.etag();
    assess(opened, key, etag).then().statusCode(200);
    assess(opened, key, etag).then().statusCode(200).header("Idempotent-Replayed", "true");
    Api.as("agent.nador")
        .header("Idempotency-Key", key)
        .post(opened.path() + "/assess")
        .then()
        .statusCode(200)
        .header("Idempotent-Replayed", "true");
    assess(opened, aKey(), etag).then().statusCode(412);
  }

  @Test
  void aSearchMayCarryAKeyToo() {
    String key = aKey();
    search(key).then().statusCode(200).header("Idempotent-Replayed", nullValue());
    search(key).then().statusCode(200).header("Idempotent-Replayed", "true");
  }

  @Test
  void twentyAtOnceMakeOne() {
    String key = aKey();
    String family = "Parallel" + UUID.randomUUID();
    long before = people();
    List<Response> all =
        AtOnce.times(20, () -> post("agent.nador", key, APerson.called("One", family)));
    assertThat(all).extracting(Response::statusCode).containsAnyOf(201).isSubsetOf(201, 409);
    assertThat(all.stream().filter(one -> one.statusCode() == 201).map(one -> one.path("id")))
        .isNotEmpty()
        .allMatch(
            all.stream().filter(one -> one.statusCode() == 201).findFirst().get().path("id")
                ::equals);
    assertThat(people()).isEqualTo(before + 1);
    post("agent.nador", key, APerson.called("One", family))
        .then()
        .statusCode(201)
        .header("Idempotent-Replayed", "true");
  }

  @Test
  void whileTheFirstIsRunningTheSecondIsToldAtOnce() throws SQLException {
    String key = aKey();
    String subject = subjectOf(Tokens.of("agent.nador"));
    String lock = KeptAnswers.name(KeyFilter.hash("oriental", subject, "createPerson", key));
    try (Connection first = data.source(regions.available("oriental")).getConnection()) {
      sql(first, "select get_lock('" + lock + "', 0)");
      post("agent.nador", key, APerson.anybody())
          .then()
          .statusCode(409)
          .header("Retry-After", "1")
          .body("code", equalTo("idempotency_in_progress"));
      sql(first, "do release_lock('" + lock + "')");
    }
    post("agent.nador", key, APerson.anybody())
        .then()
        .statusCode(201)
        .header("Idempotent-Replayed", nullValue());
  }

  @Test
  void whatIsKeptGoesWithThePerson() {
    String key = aKey();
    String id = post("agent.nador", key, APerson.anybody()).path("id");
    inRegion.run(
        regions.available("oriental"),
        CellScope.REGION,
        "test",
        () -> {
          try {
            answers.erase(UUID.fromString(id));
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
    assertThat(rows(id)).isZero();
  }

  @Test
  void whoMayNotSeeItAnyMoreIsNotTold() {
    String key = aKey();
    String id = post("agent.nador", key, APerson.anybody()).path("id");
    Stored.in("oriental")
        .change(
            "update idempotency set cell = 'oujda', province = 'MA-OUJ' where person = ?",
            UUID.fromString(id));
    post("agent.nador", key, APerson.anybody()).then().statusCode(404);
  }

  @Test
  void whatIsKeptIsEncryptedAndForgotten() throws Exception {
    String canary = "Canary" + UUID.randomUUID().toString().replace("-", "");
    String key = aKey();
    String id = post("agent.nador", key, APerson.called("One", canary)).path("id");
    byte[] kept =
        (byte[])
            Stored.in("oriental")
                .row("select body from idempotency where person = ?", UUID.fromString(id))
                .get("body");
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(canary);
    var region = regions.available("oriental");
    answers.forget(region, clock.instant().minus(ForgetAnswers.KEPT));
    assertThat(rows(id)).isEqualTo(1);
    Stored.in("oriental")
        .change(
            "update idempotency set created_at = created_at - interval 8 day where person = ?",
            UUID.fromString(id));
    answers.forget(region, clock.instant().minus(ForgetAnswers.KEPT));
    assertThat(rows(id)).isZero();
    assertThat(ForgetAnswers.KEPT).isEqualTo(Duration.ofDays(7));
  }

  private static Response search(String key) {
    return Api.as("agent.nador")
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body("{\"name\": \"Fatima\"}")
        .post(PEOPLE + "/search");
  }

  private static long rows(String person) {
    return Stored.in("oriental")
        .number("select count(*) from idempotency where person = ?", UUID.fromString(person));
  }

  private static String subjectOf(String token) {
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]);
    return JsonPath.from(new String(claims, StandardCharsets.UTF_8)).getString("sub");
  }

  private static void sql(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long people() {
    return Stored.in("oriental").number("select count(*) from person");
  }

  private static Response assess(ACase.Opened opened, String key, String etag) {
    return Api.as("agent.nador")
        .header("Idempotency-Key", key)
        .header("If-Match", etag)
        .post(opened.path() + "/assess");
  }

  private static Response post(String officer, String key, APerson person) {
    return Api.as(officer)
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(person.fields())
        .post(PEOPLE);
  }

  private static String aKey() {
    return UUID.randomUUID().toString();
  }
}
