package ma.prim.bulk.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import ma.prim.testing.ACase;
import ma.prim.testing.AContact;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Statements;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ExportContactsTest {
  private static final String MANAGER = "manager.driouch";
  private static final String AGENT = "agent.driouch";

  @Test
  void anotherCellsAreNotInIt() {
    String theirs = AContact.by("phone").recordedBy("agent.nador").id();
    String ours = AContact.by("phone").recordedBy(AGENT).id();
    assertThat(AnExport.csv(MANAGER, "fr", "contacts").ids()).contains(ours).doesNotContain(theirs);
  }

  @Test
  void ofACaseThatTheManagerIsExcludedFromNothingIsInIt() {
    ACase.Opened matter =
        ACase.of(APerson.anybody().registeredBy(AGENT))
            .with("excludedOfficers", List.of(AnOfficer.subject(MANAGER)))
            .openedBy(AGENT);
    String kept = AContact.by("phone").about(matter).recordedBy(AGENT).id();
    assertThat(AnExport.csv(MANAGER, "fr", "contacts").ids()).doesNotContain(kept);
  }

  @Test
  void theFiltersAreThoseOfTheList() {
    APerson.Registered person = APerson.anybody().registeredBy(AGENT);
    String called = AContact.by("phone").of(person).recordedBy(AGENT).id();
    AContact.by("walk_in").of(person).recordedBy(AGENT);
    String filter = "contacts?person=" + person.id() + "&channel=phone";
    assertThat(AnExport.csv(MANAGER, "fr", filter).ids()).containsExactly(called);
    AnExport.asked(MANAGER, "fr", "contacts?colour=red").then().statusCode(400);
    AnExport.asked(MANAGER, "fr", "contacts?format=pdf").then().statusCode(400);
  }

  @Test
  void aContactIsALineTheNewestFirst() {
    APerson.Registered person = APerson.anybody().registeredBy(AGENT);
    String older =
        AContact.by("phone")
            .of(person)
            .with("occurredAt", "2026-01-05T09:00:00Z")
            .recordedBy(AGENT)
            .id();
    String newer =
        AContact.by("walk_in")
            .of(person)
            .need("ADM.CIVIL")
            .with("occurredAt", "2026-01-06T09:00:00Z")
            .with("outcome", "information_given")
            .with("note", "=2+5")
            .with("satisfaction", 4)
            .recordedBy(AGENT)
            .id();
    String of = "contacts?person=" + person.id();
    for (AnExport file :
        List.of(AnExport.csv(MANAGER, "fr", of), AnExport.xlsx(MANAGER, "en", of))) {
      assertThat(file.ids()).containsExactly(newer, older);
      assertThat(file.row(newer))
          .containsEntry("cell", "driouch")
          .containsEntry("channel", "walk_in")
          .containsEntry("person", person.id())
          .containsEntry("need", "ADM.CIVIL")
          .containsEntry("outcome", "information_given")
          .containsEntry("satisfaction", "4")
          .containsEntry("note", "'=2+5");
    }
    Response lines = AnExport.asked(MANAGER, "fr", of + "&format=ndjson");
    lines.then().statusCode(200);
    assertThat(lines.asString().lines()).hasSize(2).first().asString().contains(newer);
  }

  /** Those of nobody named are lines too. */
  @Test
  void whoStaysUnnamedIsCounted() {
    String group = AContact.by("walk_in").with("headcount", 4).recordedBy(AGENT).id();
    Map<String, String> row = AnExport.csv(MANAGER, "en", "contacts").row(group);
    assertThat(row).containsEntry("headcount", "4").containsEntry("person", "");
  }

  @Test
  void everybodyInTheFileCanBeToldOfIt() {
    APerson.Registered person = APerson.anybody().registeredBy(AGENT);
    AContact.by("phone").of(person).recordedBy(AGENT);
    AnExport.csv(MANAGER, "fr", "contacts?person=" + person.id());
    Api.as("protection.oriental")
        .get(Addresses.inRegion("oriental", "/access-log?person=" + person.id()))
        .then()
        .statusCode(200)
        .body("items.operation", hasItem("exportContacts"));
  }

  @Test
  void theStatementsDoNotGrowWithTheRows() {
    APerson.Registered one = APerson.anybody().registeredBy(AGENT);
    AContact.by("phone").of(one).recordedBy(AGENT);
    APerson.Registered many = APerson.anybody().registeredBy(AGENT);
    for (int i = 0; i < 6; i++) {
      AContact.by("phone").of(many).recordedBy(AGENT);
    }
    Response few = AnExport.asked(MANAGER, "fr", "contacts?person=" + one.id());
    Response more = AnExport.asked(MANAGER, "fr", "contacts?person=" + many.id());
    assertThat(Statements.of(more)).hasSameSizeAs(Statements.of(few));
  }
}
