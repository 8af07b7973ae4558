package ma.prim.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import ma.prim.tenancy.Regions;
import ma.prim.testing.ACase;
import ma.prim.testing.ANotification;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Statements;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The inbox of one user. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotificationsTest {
  private static final String MANAGER = "manager.berkane";

  @Inject ForgetNotifications job;
  @Inject Regions regions;

  private String officer;

  @BeforeEach
  void anOfficerWhoIsNew() {
    officer = AnOfficer.agentOf("berkane").invited();
  }

  @Test
  void somebodyElsesDoesNotExist() {
    String id = given();
    for (String other : new String[] {MANAGER, "agent.berkane", "admin.oriental"}) {
      Api.as(other).get(inbox().path() + "/" + id).then().statusCode(404);
      mark(other, id, "\"0\"").then().statusCode(404);
      mark(other, id, null).then().statusCode(428);
    }
    mark(officer, UUID.randomUUID().toString(), "\"0\"").then().statusCode(404);
    Api.as("agent.taliouine").get(inbox().path()).then().statusCode(404);
    inbox().list("?unread=true").then().body("items.id", contains(id));
  }

  @Test
  void unknownFiltersAreRefused() {
    inbox().list("?unread=maybe").then().statusCode(400);
    inbox().list("?kind=rumour").then().statusCode(400);
    inbox().list("?recipient=" + UUID.randomUUID()).then().statusCode(400);
  }

  @Test
  void theTextIsInTheReadersLanguage() {
    String path = inbox().path() + "/" + given();
    String french = in(path, "fr");
    String arabic = in(path, "ar");
    String english = in(path, "en");
    assertThat(english).isEqualTo("A case was assigned to you");
    assertThat(french).isNotEqualTo(english);
    assertThat(arabic).containsPattern("\\p{IsArabic}");
    assertThat(in(path, "de")).isEqualTo(french);
  }

  @Test
  void whatIsReadStaysReadFromTheFirstTimeOn() {
    String id = given();
    mark(officer, id, "\"7\"").then().statusCode(412);
    Response read = mark(officer, id, "\"0\"");
    read.then()
        .statusCode(200)
        .body("readAt", notNullValue())
        .body("etag", equalTo("\"1\""))
        .body("actions", empty());
    mark(officer, id, "\"1\"")
        .then()
        .statusCode(200)
        .body("readAt", equalTo(read.path("readAt")))
        .body("etag", equalTo("\"1\""));
    inbox().list("?unread=true").then().body("items", empty());
    inbox().list("?unread=false").then().body("items.id", contains(id));
  }

  @Test
  void theyAreCountedAndAllMarkedAtOnce() {
    inbox().list("/unread").then().body("count", equalTo(0)).body("exact", equalTo(true));
    given();
    given();
    String others = AnOfficer.agentOf("berkane").invited();
    ANotification.of(ACase.openedBySomebodyAt(MANAGER), others, MANAGER);
    inbox().list("/unread").then().body("count", equalTo(2));
    Api.as(officer)
        .post(inbox().path() + "/read")
        .then()
        .statusCode(200)
        .body("marked", equalTo(2));
    Api.as(officer).post(inbox().path() + "/read").then().body("marked", equalTo(0));
    inbox().list("/unread").then().body("count", equalTo(0));
    inbox().list("").then().body("items.readAt", everyItem(notNullValue()));
    ANotification.of(others).list("/unread").then().body("count", equalTo(1));
  }

  @Test
  void byPagesNewestFirstWithoutMoreStatements() {
    String first = given();
    String second = given();
    String third = given();
    Response one = inbox().list("?limit=1");
    one.then().body("items.id", contains(third)).body("items.kind", contains("case_assigned"));
    assertThat(Statements.of(inbox().list("?limit=3"))).hasSameSizeAs(Statements.of(one));
    Api.as(officer).get(one.<String>path("next")).then().body("items.id", contains(second));
    inbox().list("?sort=createdAt").then().body("items.id", contains(first, second, third));
    inbox().list("?kind=case_overdue").then().body("items", empty());
    inbox().list("").then().body("items.readAt", everyItem(is(nullValue())));
  }

  @Test
  void whatWasReadLongAgoIsForgottenAndWhatWasNotStays() throws Exception {
    String old = given();
    String recent = given();
    String unread = given();
    mark(officer, old, "\"0\"").then().statusCode(200);
    mark(officer, recent, "\"0\"").then().statusCode(200);
    Stored.in("oriental")
        .change(
            "update notification set created_at = created_at - interval 200 day,"
                + " read_at = read_at - interval 91 day where id = ?",
            UUID.fromString(old));
    Stored.in("oriental")
        .change(
            "update notification set created_at = created_at - interval 200 day where id in (?, ?)",
            UUID.fromString(recent),
            UUID.fromString(unread));
    job.run(regions.available("oriental"));
    inbox()
        .list("")
        .then()
        .body("items.id", hasItem(recent))
        .body("items.id", hasItem(unread))
        .body("items.id", not(hasItem(old)));
  }

  private ANotification inbox() {
    return ANotification.of(officer);
  }

  private String given() {
    return ANotification.of(ACase.openedBySomebodyAt(MANAGER), officer, MANAGER);
  }

  private String in(String path, String language) {
    return Api.as(officer).header("Accept-Language", language).get(path).path("text");
  }

  private static Response mark(String user, String id, String etag) {
    var request = Api.as(user);
    if (etag != null) {
      request.header("If-Match", etag);
    }
    return request.post(ANotification.of(user).path() + "/" + id + "/read");
  }
}
