package ma.prim.people.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.AContact;
import ma.prim.testing.APerson;
import ma.prim.testing.ASubjectRequest;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A merge is undone: both are what they were, and nothing that was written since is lost. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class UnmergePeopleTest {
  private static final String OFFICER = "agent.figuig";
  private static final String BOSS = "manager.figuig";

  private APerson.Registered survivor;
  private APerson.Registered other;
  private AMerge merge;

  @BeforeEach
  void registerTwoFiles() {
    survivor =
        APerson.called("Amina", "Ouazzani")
            .bornOn("1984")
            .with("note", "Comes on Mondays")
            .vulnerableFor("elderly")
            .registeredBy(OFFICER);
    other =
        APerson.calledInArabic("أمينة", "الوزاني")
            .bornOn("1984-05-17")
            .reachedAt("+212661223344")
            .holding("cnie", "S445566")
            .with("note", "Prefers mornings")
            .with("address", "12, rue de la Plage")
            .registeredBy(OFFICER);
    merge = AMerge.of(other).into(survivor);
  }

  @Test
  void onlyWhoMayMergeMayUndoIt() {
    merge.by(BOSS).then().statusCode(200);
    merge.undoneBy(OFFICER).then().statusCode(403);
    merge.undoneBy("manager.oujda").then().statusCode(404);
    merge.undoneBy(BOSS, "\"0\"").then().statusCode(412);
  }

  @Test
  void whatWasNotMergedCannotBeUndone() {
    merge
        .undoneBy(BOSS)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/person"))
        .body("errors.code", contains("unknown_reference"));
    merge.by(BOSS).then().statusCode(200);
    merge.undoneBy(BOSS).then().statusCode(200);
    merge.undoneBy(BOSS).then().statusCode(400);
  }

  @Test
  void bothAreExactlyWhatTheyWere() {
    ACase.of(survivor).openedBy(OFFICER);
    ACase.Opened matter = ACase.of(other).openedBy(OFFICER);
    AContact.by("walk_in").of(other).about(matter).recordedBy(OFFICER);
    AContact.by("phone").of(survivor).recordedBy(OFFICER);
    ACase.openedBySomebodyAt(OFFICER)
        .with("parties", Map.of("person", other.id(), "part", "heir"), OFFICER);
    var rows = AMerge.rows(survivor, other);
    Map<String, Object> own = content(survivor);
    Map<String, Object> others = content(other);
    merge.by(BOSS).then().statusCode(200);
    assertThat(AMerge.rows(survivor, other)).isNotEqualTo(rows);
    assertThat(content(survivor)).isNotEqualTo(own);
    merge
        .undoneBy(BOSS)
        .then()
        .statusCode(200)
        .body("person.id", equalTo(survivor.id()))
        .body("person.merged", nullValue())
        .body("restored.id", equalTo(other.id()));
    assertThat(AMerge.rows(survivor, other)).isEqualTo(rows);
    assertThat(content(survivor)).isEqualTo(own);
    assertThat(content(other)).isEqualTo(others);
    for (String table : List.of("person_merge", "person_merged", "person_merge_cell")) {
      assertThat(
              Stored.in("oriental")
                  .number(
                      "select count(*) from " + table + " where id = ?",
                      UUID.fromString(other.id())))
          .isZero();
    }
  }

  @Test
  void whatWasWrittenSinceStaysWithTheSurvivor() {
    merge.by(BOSS).then().statusCode(200);
    survivor
        .patchedBy(OFFICER, Map.of("gender", "female", "note", "Written since"))
        .then()
        .statusCode(200);
    ACase.Opened since = ACase.of(survivor).openedBy(OFFICER);
    merge.undoneBy(BOSS).then().statusCode(200);
    survivor
        .readBy(BOSS)
        .then()
        .body("gender", equalTo("female"))
        .body("note", equalTo("Written since"))
        .body("birthDate", equalTo("1984"))
        .body("address", nullValue())
        .body("contacts", nullValue())
        .body("vulnerabilities", contains("elderly"));
    other.readBy(BOSS).then().body("note", equalTo("Prefers mornings"));
    since.readBy(OFFICER).then().body("person", equalTo(survivor.id()));
  }

  @Test
  void whatWasWrittenIntoTheOthersCasesGoesWithThem() {
    ACase.Opened matter = ACase.of(other).openedBy(OFFICER);
    merge.by(BOSS).then().statusCode(200);
    AContact.Written visit = AContact.by("walk_in").of(survivor).about(matter).recordedBy(OFFICER);
    AContact.Written call = AContact.by("phone").of(survivor).recordedBy(OFFICER);
    merge.undoneBy(BOSS).then().statusCode(200);
    visit.readBy(OFFICER).then().body("person", equalTo(other.id()));
    call.readBy(OFFICER).then().body("person", equalTo(survivor.id()));
  }

  @Test
  void theLastMergeIsUndoneFirst() {
    APerson.Registered third = APerson.called("Amina", "Wazani").registeredBy(OFFICER);
    ACase.Opened matter = ACase.of(other).openedBy(OFFICER);
    merge.by(BOSS).then().statusCode(200);
    AMerge next = AMerge.of(survivor).into(third);
    next.by(BOSS).then().statusCode(200);
    matter.readBy(OFFICER).then().body("person", equalTo(third.id()));
    other.readBy(OFFICER).then().statusCode(404).body("mergedInto", equalTo(third.id()));
    AMerge.of(other)
        .into(third)
        .undoneBy(BOSS)
        .then()
        .statusCode(409)
        .body("errors.code", contains("merged_before_another"));
    merge.undoneBy(BOSS).then().statusCode(404).body("mergedInto", equalTo(third.id()));
    next.undoneBy(BOSS).then().statusCode(200);
    matter.readBy(OFFICER).then().body("person", equalTo(survivor.id()));
    merge.undoneBy(BOSS).then().statusCode(200);
    matter.readBy(OFFICER).then().body("person", equalTo(other.id()));
  }

  @Test
  void whatIsHeldSinceIsNotTakenApartUntilItIsReleased() {
    hold(other, "/hold", Map.of("reason", "Before"));
    merge.by(BOSS).then().statusCode(200);
    hold(survivor, "/release", null);
    hold(survivor, "/hold", Map.of("reason", "Court"));
    merge.undoneBy(BOSS).then().statusCode(409).body("errors.code", contains("held_since_merged"));
    hold(survivor, "/release", null);
    merge.undoneBy(BOSS).then().statusCode(200);
  }

  @Test
  void whatWasHeldBeforeGoesOnBeingHeld() {
    hold(other, "/hold", Map.of("reason", "Before"));
    merge.by(BOSS).then().statusCode(200);
    merge.undoneBy(BOSS).then().statusCode(200);
    hold(other, "/release", null);
  }

  @Test
  void anObjectionMadeSinceHoldsForBoth() {
    ASubjectRequest.objection("study").receivedBy(OFFICER, survivor);
    merge.by(BOSS).then().statusCode(200);
    ASubjectRequest.objection("contact").with("details", "x").receivedBy(OFFICER, survivor);
    merge.undoneBy(BOSS).then().statusCode(200);
    survivor.readBy(OFFICER).then().body("objections", containsInAnyOrder("contact", "study"));
    other.readBy(OFFICER).then().body("objections", contains("contact"));
  }

  @Test
  void mergedTheOtherWayRoundAfterwards() {
    merge.by(BOSS).then().statusCode(200);
    merge.undoneBy(BOSS).then().statusCode(200);
    AMerge.of(survivor).into(other).by(BOSS).then().statusCode(200);
    survivor.readBy(OFFICER).then().statusCode(404).body("mergedInto", equalTo(other.id()));
  }

  private static void hold(APerson.Registered person, String verb, Object body) {
    var request = Api.as("protection.oriental").header("If-Match", "*");
    if (body != null) {
      request.contentType("application/json").body(body);
    }
    request.post(person.path() + verb).then().statusCode(200);
  }

  /** The file as the manager reads it, without what says when it was written. */
  private static Map<String, Object> content(APerson.Registered person) {
    Map<String, Object> read = person.readBy(BOSS).path("$");
    read.keySet().removeAll(List.of("etag", "updatedAt"));
    return read;
  }
}
