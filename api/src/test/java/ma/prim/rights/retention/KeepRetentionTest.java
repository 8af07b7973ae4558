package ma.prim.rights.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import ma.prim.tenancy.Regions;
import ma.prim.testing.ACase;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** Files go by themselves: announced, then erased; nothing of them is left but numbers. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class KeepRetentionTest {
  private static final String OFFICER = "agent.nador";
  private static final String PROTECTION = "protection.oriental";

  @Inject KeepRetention job;
  @Inject Regions regions;

  @Test
  void aFileThatIsNotOldEnoughIsNotAnnounced() {
    AnOldFile recent = AnOldFile.ended(4);
    run();
    assertThat(announced()).doesNotContain(recent.id());
    recent.person().readBy(OFFICER).then().statusCode(200);
  }

  @Test
  void aCaseThatIsOpenKeepsTheFile() {
    AnOldFile old = AnOldFile.ended(6);
    ACase.of(old.person()).openedBy(OFFICER);
    run();
    assertThat(announced()).doesNotContain(old.id());
    Api.as(PROTECTION).get(old.person().path() + "/retention").then().body("needed", equalTo(true));
  }

  @Test
  void aPartInSomebodysRecentCaseKeepsTheFile() {
    AnOldFile old = AnOldFile.ended(6);
    Stored.in("oriental")
        .change(
            "update case_file set closed_at = utc_timestamp(6) where id = ?",
            UUID.fromString(old.other().id()));
    run();
    assertThat(announced()).doesNotContain(old.id());
  }

  @Test
  void itIsAnnouncedOnceAndStays() {
    AnOldFile old = AnOldFile.ended(6);
    run();
    run();
    assertThat(announced()).contains(old.id());
    assertThat(old.person().recorded().eventsOf("people/" + old.id()))
        .filteredOn(event -> event.type().equals("people.erasure_announced"))
        .extracting(event -> event.cell())
        .containsExactlyInAnyOrder("nador", "oujda");
    old.person().readBy(OFFICER).then().statusCode(200);
    Response retention = Api.as(PROTECTION).get(old.person().path() + "/retention");
    retention.then().body("needed", equalTo(false)).body("eraseOn", notNullValue());
    assertThat(old.person().recorded().entryOf(retention).people()).containsExactly(old.id());
  }

  @Test
  void whoComesBackIsKept() {
    AnOldFile old = AnOldFile.ended(6);
    run();
    old.dayHasCome();
    ACase.of(old.person()).openedBy(OFFICER);
    run();
    assertThat(announced()).doesNotContain(old.id());
    old.person().readBy(OFFICER).then().statusCode(200);
    assertThat(old.person().recorded().typesOf("people/" + old.id()))
        .contains("people.erasure_lifted");
  }

  @Test
  void whatIsHeldIsNotErasedUntilItIsReleased() {
    AnOldFile old = AnOldFile.ended(6);
    run();
    old.dayHasCome();
    Api.as(PROTECTION)
        .header("If-Match", "*")
        .post(old.person().path() + "/release")
        .then()
        .statusCode(409);
    hold(old).then().statusCode(200).body("hold.reason", equalTo("Court"));
    hold(old).then().statusCode(409).body("allowed", hasItem("release"));
    Api.as("admin.oriental")
        .get("/v1/regions/oriental/retention?limit=100")
        .then()
        .body("items.find { it.person == '%s' }.held".formatted(old.id()), equalTo(true));
    run();
    old.person().readBy(OFFICER).then().statusCode(200);
    Api.as(PROTECTION)
        .header("If-Match", "*")
        .post(old.person().path() + "/release")
        .then()
        .statusCode(200);
    run();
    old.person().readBy(OFFICER).then().statusCode(404);
  }

  @Test
  void whenItsDayHasComeNothingOfItIsLeftAnywhere() {
    AnOldFile old = AnOldFile.ended(6);
    String month = month(old);
    long before = counted(month);
    run();
    hold(old);
    Api.as(PROTECTION)
        .header("If-Match", "*")
        .post(old.person().path() + "/release")
        .then()
        .statusCode(200);
    assertThat(old.traces())
        .contains("person.id", "case_note.case_id", "contact.person", "consent.person_id")
        .contains("case_former_cell.case_id", "idempotency.resource", "person_key.person")
        .contains("person_merge.person_id", "person_merged.id")
        .contains("case_party.person", "retention_notice.person_id", "retention_hold.person_id");
    old.dayHasCome();
    run();
    assertThat(old.traces()).isEmpty();
    old.person().readBy(OFFICER).then().statusCode(404);
    old.matter().readBy("agent.oujda").then().statusCode(404);
    old.other().readBy(OFFICER).then().statusCode(200);
    assertThat(announced()).doesNotContain(old.id());
    assertThat(counted(month)).isEqualTo(before + 1);
    assertThat(old.person().recorded().typesOf("people/" + old.id())).containsOnly("people.erased");
    assertThat(old.person().recorded().typesOf(old.matter().subject()))
        .containsExactly("cases.erased");
    assertThat(
            Stored.in("oriental")
                .number(
                    "select count(*) from audit_entry where resource = ? and actor = ?",
                    "people/" + old.id(),
                    KeepRetention.ACTOR))
        .isPositive();
  }

  @Test
  void severalCopiesAtOnceEraseOnce() {
    AnOldFile old = AnOldFile.ended(6);
    String month = month(old);
    run();
    long before = counted(month);
    old.dayHasCome();
    AtOnce.times(4, () -> job.run(regions.available("oriental")));
    run();
    assertThat(old.traces()).isEmpty();
    assertThat(counted(month)).isEqualTo(before + 1);
    assertThat(old.person().recorded().typesOf(old.matter().subject()))
        .containsExactly("cases.erased");
  }

  /** A feature that writes somebody down must say how she is taken out of it. */
  @Test
  void everyTableThatNamesAPersonIsErased() {
    Set<String> erased = new TreeSet<>(Erasing.STATEMENTS.keySet());
    List<String> tables =
        Stored.in("oriental")
            .rows(
                "select distinct table_name t from information_schema.columns"
                    + " where table_schema = database()"
                    + " and column_name in ('person', 'person_id', 'case_id')")
            .stream()
            .map(row -> (String) row.get("t"))
            .toList();
    assertThat(erased).containsAll(tables);
  }

  private static Response hold(AnOldFile old) {
    return Api.as(PROTECTION)
        .header("If-Match", "*")
        .contentType("application/json")
        .body(Map.of("reason", "Court"))
        .post(old.person().path() + "/hold");
  }

  private static String month(AnOldFile old) {
    return (String)
        Stored.in("oriental")
            .row(
                "select date_format(opened_at, '%Y-%m') m from case_file where id = ?",
                UUID.fromString(old.matter().id()))
            .get("m");
  }

  private static long counted(String month) {
    return Stored.in("oriental")
        .number(
            "select coalesce(sum(number), 0) from erased_statistic where kind = 'case'"
                + " and cell = 'oujda' and month = ? and need = 'ADM.CIVIL'"
                + " and person_group = 'mre' and gender = 'female' and age_band = 'from_25'"
                + " and outcome = 'resolved'",
            month);
  }

  private static List<String> announced() {
    List<String> all = new ArrayList<>();
    String next = "/v1/regions/oriental/retention?limit=100";
    while (next != null) {
      Response page = Api.as(PROTECTION).get(next);
      page.then().statusCode(200);
      all.addAll(page.<List<String>>path("items.person"));
      next = page.path("next");
    }
    return all;
  }

  private void run() {
    job.run(regions.available("oriental"));
  }
}
