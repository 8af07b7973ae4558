package ma.prim.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.prim.cases.Channel;
import ma.prim.people.PersonFields;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;
import ma.prim.tenancy.Regions;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A region of its own, filled with the demo data of Oriental. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class DemoDataTest {
  private static final String SLUG = "demoland";
  private static final String R = "/v1/regions/" + SLUG;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Inject DemoData demoData;
  @Inject Regions regions;
  @Inject RegionData data;
  @Inject Validator validator;

  @BeforeEach
  void load() {
    if (regions.find(SLUG).isEmpty()) {
      RegionFiles.write(
          SLUG,
          RegionFiles.text("oriental")
              .replace("slug: oriental", "slug: " + SLUG)
              .replace("iso: MA-02", "iso: MA-12")
              .replace("prim_oriental", "prim_" + SLUG)
              .replace("realm: oriental", "realm: " + SLUG));
    }
    Awaitility.await().atMost(PATIENCE).until(() -> regions.findUp(SLUG).isPresent());
    demoData.load(region());
  }

  @AfterAll
  static void forget() {
    RegionFiles.remove(SLUG);
    // It has the cells of Oriental: what comes after would sign in here.
    Regions all = Arc.container().instance(Regions.class).get();
    Awaitility.await().atMost(PATIENCE).until(() -> all.find(SLUG).isEmpty());
  }

  @Test
  void cellsAskEachOtherAndOneCaseWasOpened() throws SQLException {
    demoData.load(region());
    assertThat(count("select count(*) from access_request where status = 'ASKED'"))
        .isEqualTo(DemoQuestions.REQUESTS);
    assertThat(count("select count(*) from case_opening")).isOne();
  }

  @Test
  void oneRegisterIsCheckedAndWaitsForItsManager() throws SQLException {
    demoData.load(region());
    assertThat(count("select count(*) from bulk_import")).isOne();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> count("select count(*) from bulk_import where status = 'CHECKED'") == 1);
    for (String row : java.util.List.of("READY:1", "ERROR:2", "DUPLICATE:1")) {
      assertThat(
              count(
                  "select count(*) from bulk_import_row where status = '"
                      + row.substring(0, row.indexOf(':'))
                      + "'"))
          .as(row)
          .isEqualTo(Integer.parseInt(row.substring(row.indexOf(':') + 1)));
    }
  }

  @Test
  void referralsAreInEveryStateAndUnderAConsent() throws SQLException {
    demoData.load(region());
    assertThat(count("select count(*) from referral")).isEqualTo(44);
    assertThat(count("select count(distinct status) from referral")).isEqualTo(11);
    assertThat(count("select count(*) from referral where not is_test")).isZero();
    assertThat(
            count("select count(*) from referral where status <> 'DRAFT' and consent_id is null"))
        .isZero();
    assertThat(count("select count(*) from referral_message")).isPositive();
  }

  @Test
  void itIsThereOnceAndMarkedAsTest() throws SQLException {
    demoData.load(region());

    assertThat(count("select count(*) from person")).isEqualTo(200);
    assertThat(count("select count(*) from person where not is_test")).isZero();
    assertThat(count("select count(*) from case_file")).isEqualTo(300);
    assertThat(count("select count(*) from case_file where not is_test")).isZero();
    assertThat(count("select count(distinct number) from case_file")).isEqualTo(300);
    assertThat(count("select count(*) from contact")).isEqualTo(400);
    assertThat(count("select count(*) from contact where not is_test")).isZero();
    assertThat(count("select count(*) from contact where person is null")).isEqualTo(100);
  }

  @Test
  void everyChangeHasItsEventOfThatDayAndItsAuditEntry() throws SQLException {
    assertThat(count("select count(*) from event where resource = 'people'")).isEqualTo(200);
    assertThat(
            count("select count(*) from event where resource = 'cases' and change_made = 'opened'"))
        .isEqualTo(300);
    assertThat(
            count(
                "select count(*) from event join case_file on subject = concat('cases/',"
                    + " bin_to_uuid(case_file.id)) where change_made = 'opened'"
                    + " and abs(timestampdiff(second, at, opened_at)) > 1"))
        .isZero();
    assertThat(count("select count(*) from audit_entry where actor = 'part:demo_data'"))
        .isEqualTo(count("select count(*) from event where actor not like 'job:%'"));
  }

  @Test
  void sessionsAreInEveryStateAndTheFirstHaveCertificatesAndOpinions() throws SQLException {
    for (String status :
        List.of("draft", "open", "full", "in_progress", "completed", "postponed", "cancelled")) {
      get("coordinator." + SLUG, "/sessions?status=" + status).body("items", not(empty()));
    }
    assertThat(count("select count(*) from enrolment where status = 'WAITLISTED'")).isPositive();
    assertThat(count("select count(*) from certificate")).isPositive();
    String first =
        get("coordinator." + SLUG, "/sessions?status=completed").extract().path("items[0].id");
    get("coordinator." + SLUG, "/sessions/" + first + "/evaluations").body("answers", equalTo(10));
  }

  @Test
  void everyListOfTheAgendaHasSomething() {
    String today = "convert_tz(utc_timestamp(), '+00:00', '+01:00')";
    for (String list :
        java.util.List.of(
            "case_file where overdue",
            "case_file where due_at > utc_timestamp() and date(due_at) = date(" + today + ")",
            "case_file where assignee is null and closed_at is null",
            "case_task where status = 'OPEN' and due_on <= date(" + today + ")")) {
      Awaitility.await(list)
          .atMost(PATIENCE)
          .until(() -> count("select count(*) from " + list) > 0);
    }
  }

  @Test
  void whatIsWrittenKeepsTheRulesOfBodies() {
    List<PersonFields> files =
        Demo.files(Demo.of(Demo.config("oriental"), java.time.InstantSource.system().instant()));

    assertThat(files).allSatisfy(file -> assertThat(validator.validate(file)).isEmpty());
  }

  static Stream<String> filters() {
    return Stream.concat(
        Stream.of(
            "status=intake",
            "status=assessment",
            "status=plan",
            "status=active",
            "status=on_hold",
            "status=closed",
            "status=transferred",
            "status=cancelled",
            "priority=emergency",
            "priority=urgent",
            "priority=normal",
            "group=mre",
            "group=returnee",
            "group=foreigner",
            "group=resident",
            "need=ADM",
            "need=STAY",
            "need=PRO",
            "cell=figuig",
            "sensitivity=restricted",
            "sensitivity=normal",
            "unassigned=true",
            "isTest=true",
            "status=closed&closedAfter=2020-01-01T00:00:00Z",
            "openedAfter=2020-01-01T00:00:00Z",
            "updatedAfter=2020-01-01T00:00:00Z"),
        Stream.of(Channel.values())
            .map(channel -> "channel=" + channel.name().toLowerCase(java.util.Locale.ROOT)));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void everyFilterFindsSomething(String filter) {
    get("coordinator." + SLUG, "/cases?" + filter).body("items", not(empty()));
  }

  @Test
  void nothingIsOfARealPerson() {
    get("coordinator." + SLUG, "/cases?isTest=false").body("items", is(empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nador", "oujda", "figuig", "province-berkane"})
  void everyManagerHasOffersToAnswerAndToWaitFor(String cell) {
    get("manager." + cell, "/cases?offered=true").body("items", not(empty()));
    get("manager." + cell, "/cases?status=transferred").body("items", not(empty()));
  }

  @Test
  void anOfficerFindsPeopleOfHerCellAndTheirCases() throws SQLException {
    Map<String, Object> contact =
        get("manager.nador", "/cases?include=person&status=active&sensitivity=normal&limit=1")
            .body("items", hasSize(1))
            .extract()
            .path("items[0]");
    get("manager.nador", "/people/" + contact.get("person")).body("isTest", is(true));
    get("manager.nador", "/cases?person=" + contact.get("person"))
        .body("items.id", hasItem(contact.get("id")));
  }

  @Test
  void aTimelineIsInTheOrderOfTheDays() throws SQLException {
    String closed =
        get("manager.nador", "/cases?status=closed&limit=1").extract().path("items[0].id");

    List<String> changes =
        get("manager.nador", "/cases/" + closed + "/timeline?limit=100")
            .extract()
            .path("items.change");

    assertThat(changes).startsWith("opened").endsWith("closed");
  }

  @Test
  void aCaseThatWasTakenOverIsReadWhereItWasAndWhereItIs() throws SQLException {
    String moved =
        text(
            "select concat(bin_to_uuid(f.case_id), '/', f.cell, '/', c.cell) from case_former_cell f"
                + " join case_file c on c.id = f.case_id where c.cell <> f.cell limit 1");
    String[] parts = moved.split("/", -1);

    get("manager." + parts[1], "/cases/" + parts[0]).body("former", is(true));
    get("manager." + parts[2], "/cases/" + parts[0]).body("person", notNullValue());
  }

  private ValidatableResponse get(String user, String path) {
    return Api.withToken(Tokens.of(user, SLUG)).get(R + path).then().statusCode(equalTo(200));
  }

  private Region region() {
    return regions.find(SLUG).orElseThrow();
  }

  private long count(String sql) throws SQLException {
    return Long.parseLong(text(sql));
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = data.source(region()).getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
