package ma.prim.agreements.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.integration.calendar.ReadCalendar;
import ma.prim.testing.AnAgreement;
import ma.prim.testing.AnInstitution;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.Realms;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;

/** Calendars for programs: as a file, and by an address with a secret. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class FollowCalendarTest {
  private static final String REGION = "coordinator.oriental";
  private static final String PARTNER = "partner.anapec-nador";
  private static final String SUBSCRIPTIONS = "/v1/regions/oriental/calendar-subscriptions";

  private static AnAgreement.Written one() {
    AnAgreement.Written one =
        AnAgreement.between("anapec-oriental", "anapec-nador")
            .with("to", "2031-12-31")
            .activeBy(REGION);
    one.measure(
        1,
        "2031-01-01",
        "2031-06-30",
        Map.of("titles", Map.of("fr", "Former, accueillir; suivre")));
    one.measure(0, "2031-02-01", "2031-03-31", Map.of("titles", Map.of("fr", "Recruter")));
    return one;
  }

  @Test
  void aFileHoldsEveryDayOfTheAgreement() {
    AnAgreement.Written one = one();
    Response file =
        Api.as(REGION)
            .header("Accept-Language", "fr")
            .get("/v1/regions/oriental/agreements/calendar/file?agreement=" + one.id());
    file.then().statusCode(200);
    ICalendar calendar = Biweekly.parse(file.asString()).first();
    assertThat(calendar.getEvents())
        .extracting(event -> event.getSummary().getValue())
        .contains("Mesure – Former, accueillir; suivre", "Mesure – Recruter")
        .anyMatch(summary -> summary.startsWith("Terme – "));
    assertThat(calendar.getEvents().stream().map(event -> event.getUid().getValue()).distinct())
        .hasSize(calendar.getEvents().size());
  }

  @Test
  void anAddressIsReadWithoutATokenUntilItIsTakenBack() {
    AnAgreement.Written one = one();
    Response made = subscribe(PARTNER, "mine", null);
    made.then().statusCode(201);
    String address = made.path("address");
    String secret = address.substring(address.lastIndexOf('/') + 1);
    assertThat(secret).matches("[A-Za-z0-9_-]{43}\\.ics");
    Response read = Api.anonymous().get(address);
    read.then().statusCode(200);
    assertThat(read.header("Cache-Control")).contains("no-store");
    assertThat(read.asString())
        .contains("BEGIN:VCALENDAR")
        .contains("Former")
        .doesNotContain("Recruter");
    Api.as(PARTNER)
        .get(SUBSCRIPTIONS + "/" + made.path("id"))
        .then()
        .statusCode(200)
        .body("address", nullValue());
    for (String table : List.of("calendar_subscription", "audit_entry", "event", "idempotency")) {
      String columns =
          Stored.in("oriental")
              .rows(
                  "select column_name c from information_schema.columns where table_schema ="
                      + " database() and table_name = ? and data_type in"
                      + " ('varchar','text','json','char')",
                  table)
              .stream()
              .map(row -> "coalesce(`" + row.get("c") + "`, '')")
              .collect(java.util.stream.Collectors.joining(", "));
      if (!columns.isEmpty()) {
        assertThat(
                Stored.in("oriental")
                    .number(
                        "select count(*) from "
                            + table
                            + " where concat_ws(' ', "
                            + columns
                            + ") collate utf8mb4_0900_bin like ?",
                        "%" + secret.replace(".ics", "") + "%"))
            .as(table)
            .isZero();
      }
    }
    Api.as(REGION).get(SUBSCRIPTIONS + "/" + made.path("id")).then().statusCode(404);
    Api.as(PARTNER)
        .header("If-Match", "*")
        .delete(SUBSCRIPTIONS + "/" + made.path("id"))
        .then()
        .statusCode(204);
    Response gone = Api.anonymous().get(address);
    Response never =
        Api.anonymous().get("/v1/regions/oriental/calendars/" + "A".repeat(43) + ".ics");
    gone.then().statusCode(404);
    assertThat(gone.asString().replace(secret, "S").replaceAll("\"requestId\":\"[^\"]*\"", ""))
        .isEqualTo(
            never
                .asString()
                .replace("A".repeat(43) + ".ics", "S")
                .replaceAll("\"requestId\":\"[^\"]*\"", ""));
    assertThat(one.id()).isNotNull();
  }

  @Test
  void itShowsWhatItsOwnerMaySeeThatDay() {
    AnAgreement.Written one = one();
    subscribe("partner.entraide-berkane", "agreement", one.id())
        .then()
        .statusCode(400)
        .body("errors.code", contains("unknown_reference"));
    subscribe("partner.entraide-berkane", "agreement", UUID.randomUUID().toString())
        .then()
        .statusCode(400)
        .body("errors.code", contains("unknown_reference"));
    subscribe("agent.nador", "agreement", one.id()).then().statusCode(400);
    subscribe(PARTNER, "institution", AnInstitution.demo("ofppt-oujda").id())
        .then()
        .statusCode(400);
    subscribe(PARTNER, "agreement", null).then().statusCode(400);
    String address = subscribe(PARTNER, "agreement", one.id()).path("address");
    Api.anonymous().get(address).then().statusCode(200);
    assertThat(Api.anonymous().get(address).asString()).contains("Recruter");
    Stored.in("oriental")
        .change(
            "update user_grant g join app_user u on u.subject = g.subject set g.to_day ="
                + " current_date - interval 2 day where u.username = ?",
            PARTNER);
    try {
      assertThat(Api.anonymous().get(address).asString())
          .contains("BEGIN:VCALENDAR")
          .doesNotContain("BEGIN:VEVENT");
    } finally {
      Stored.in("oriental")
          .change(
              "update user_grant g join app_user u on u.subject = g.subject set g.to_day = null"
                  + " where u.username = ?",
              PARTNER);
    }
  }

  /**
   * Of one agreement, of one institution, of all that is somebody's: for a program that is not
   * ours.
   */
  @Test
  void anotherProgramReadsEveryKindOfCalendar() {
    AnAgreement.Written one = one();
    String nador = AnInstitution.demo("anapec-nador").id();
    JsonNode agreement = followed(subscribe(PARTNER, "agreement", one.id()));
    assertThat(agreement.path("version").asText()).isEqualTo("2.0");
    assertThat(summaries(agreement))
        .contains("Mesure – Former, accueillir; suivre", "Mesure – Recruter")
        .anyMatch(summary -> summary.startsWith("Terme – "));
    JsonNode work = event(agreement, "Mesure – Recruter");
    assertThat(work.path("allDay").asBoolean()).isTrue();
    assertThat(work.path("start").asText()).isEqualTo("2031-02-01");
    // The day after the last, as RFC 5545 has it.
    assertThat(work.path("end").asText()).isEqualTo("2031-04-01");

    JsonNode institution = followed(subscribe(PARTNER, "institution", nador));
    assertThat(summaries(institution))
        .contains("Mesure – Former, accueillir; suivre")
        .doesNotContain("Mesure – Recruter");
    JsonNode mine = followed(subscribe(PARTNER, "mine", null));
    assertThat(summaries(mine))
        .contains("Mesure – Former, accueillir; suivre")
        .doesNotContain("Mesure – Recruter");
    JsonNode all = followed(subscribe(REGION, "mine", null));
    assertThat(summaries(all)).contains("Mesure – Former, accueillir; suivre", "Mesure – Recruter");
    for (JsonNode calendar : List.of(agreement, institution, mine, all)) {
      List<String> uids = new ArrayList<>();
      calendar.path("events").forEach(event -> uids.add(event.path("uid").asText()));
      assertThat(uids).isNotEmpty().doesNotHaveDuplicates();
    }
  }

  /** Whoever administers the realm takes somebody out of a group, and does nothing here. */
  @Test
  void aRoleThatIsTakenAwayInTheRealmAloneIsGoneFromTheCalendar() {
    AnAgreement.Written one = one();
    String owner = AnOfficer.agentOf("nador").alsoCoordinatorOf("MA-NAD").invited();
    Response made = subscribe(owner, "mine", null);
    made.then().statusCode(201);
    assertThat(summaries(followed(made))).contains("Mesure – Recruter");
    RealmResource realm = Realms.admin("oriental");
    UserResource user = realm.users().get(AnOfficer.subject(owner));
    String group =
        user.groups().stream()
            .filter(known -> known.getPath().endsWith("/coordinator"))
            .findFirst()
            .orElseThrow()
            .getId();
    user.leaveGroup(group);
    assertThat(
            Stored.in("oriental")
                .number(
                    "select count(*) from user_grant g join app_user u on u.subject = g.subject"
                        + " where u.username = ? and g.role = 'COORDINATOR' and g.revoked_at is null",
                    owner))
        .as("the region's records know nothing of it")
        .isOne();
    assertThat(summaries(followed(made))).doesNotContain("Mesure – Recruter");
    UserRepresentation account = user.toRepresentation();
    account.setEnabled(false);
    user.update(account);
    Api.anonymous().get(made.<String>path("address")).then().statusCode(404);
    assertThat(one.id()).isNotNull();
  }

  private static JsonNode followed(Response subscription) {
    subscription.then().statusCode(201);
    Response read = Api.anonymous().get(subscription.<String>path("address"));
    read.then().statusCode(200);
    return ReadCalendar.of(read.asByteArray());
  }

  private static List<String> summaries(JsonNode calendar) {
    List<String> summaries = new ArrayList<>();
    calendar.path("events").forEach(event -> summaries.add(event.path("summary").asText()));
    return summaries;
  }

  private static JsonNode event(JsonNode calendar, String summary) {
    for (JsonNode event : calendar.path("events")) {
      if (event.path("summary").asText().equals(summary)) {
        return event;
      }
    }
    throw new AssertionError("no " + summary + " in " + summaries(calendar));
  }

  private static Response subscribe(String by, String kind, String target) {
    Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "language", "fr"));
    if (target != null) {
      body.put("target", target);
    }
    return Api.as(by)
        .header("Idempotency-Key", UUID.randomUUID())
        .contentType(ContentType.JSON)
        .body(body)
        .post(SUBSCRIPTIONS);
  }
}
