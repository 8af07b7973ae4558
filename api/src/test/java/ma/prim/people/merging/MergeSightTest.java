package ma.prim.people.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees what after a merge: every cell its person, and nobody what was guarded from her. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class MergeSightTest {
  private static final String OFFICER = "agent.figuig";
  private static final String BOSS = "manager.figuig";
  private static final String ELSEWHERE = "agent.oujda";

  @ParameterizedTest
  @ValueSource(strings = {"concealed", "vulnerable"})
  void aCellThatKnowsOneDoesNotComeToSeeWhatIsGuardedInTheOther(String how) {
    APerson guarded = APerson.called("Rita", "Hidden");
    APerson.Registered hidden =
        (how.equals("concealed")
                ? guarded.with("concealed", true)
                : guarded.vulnerableFor("detention"))
            .registeredBy(OFFICER);
    APerson.Registered open =
        AMerge.knownAlsoTo("oujda", APerson.called("Rita", "Hiden").registeredBy(OFFICER));
    for (AMerge merge : List.of(AMerge.of(hidden).into(open), AMerge.of(open).into(hidden))) {
      merge
          .by(BOSS)
          .then()
          .statusCode(409)
          .body("errors.pointer", contains("/person"))
          .body("errors.code", contains("would_show_what_is_guarded"));
    }
    hidden.readBy(ELSEWHERE).then().statusCode(404).body("mergedInto", nullValue());
    AMerge.knownAlsoTo("oujda", hidden);
    AMerge.of(hidden).into(open).by(BOSS).then().statusCode(200).body("newlyKnowing", equalTo(0));
  }

  @Test
  void aCellDoesNotComeToSeeWhatIsGuardedForLonger() {
    APerson.Registered hidden =
        AMerge.knownAlsoTo(
            "oujda",
            APerson.called("Rita", "Hidden").with("concealed", true).registeredBy(OFFICER));
    APerson.Registered open =
        AMerge.knownAlsoTo("oujda", APerson.called("Rita", "Hiden").registeredBy(OFFICER));
    knownUntil("2099-01-01", hidden);
    for (AMerge merge : List.of(AMerge.of(hidden).into(open), AMerge.of(open).into(hidden))) {
      merge
          .by(BOSS)
          .then()
          .statusCode(409)
          .body("errors.code", contains("would_show_what_is_guarded"));
    }
    knownUntil("2098-01-01", open);
    AMerge.of(hidden).into(open).by(BOSS).then().statusCode(200).body("newlyKnowing", equalTo(0));
  }

  private static void knownUntil(String day, APerson.Registered person) {
    Stored.in(person.region())
        .change(
            "update person_cell set known_until = '"
                + day
                + "' where cell = 'oujda' and person = ?",
            UUID.fromString(person.id()));
  }

  @Test
  void whatIsGuardedInOneFileIsSoInBoth() {
    APerson.Registered hidden =
        APerson.called("Rita", "Hidden")
            .with("concealed", true)
            .vulnerableFor("detention")
            .registeredBy(OFFICER);
    APerson.Registered open =
        APerson.called("Rita", "Hiden").vulnerableFor("elderly").registeredBy(OFFICER);
    AMerge.of(hidden)
        .into(open)
        .by(BOSS)
        .then()
        .statusCode(200)
        .body("person.concealed", equalTo(true))
        .body("person.vulnerabilities", contains("elderly", "detention"));
    open.readBy(OFFICER).then().body("vulnerabilities", nullValue());
  }

  @Test
  void cellsThatKnewTheOtherKnowTheSurvivorUntilItIsUndone() {
    APerson.Registered survivor = APerson.called("Rita", "One").registeredBy(OFFICER);
    APerson.Registered other =
        AMerge.knownAlsoTo("oujda", APerson.called("Rita", "Two").registeredBy(OFFICER));
    survivor.readBy(ELSEWHERE).then().statusCode(404);
    AMerge merge = AMerge.of(other).into(survivor);
    var rows = AMerge.rows(survivor, other);
    merge.by(BOSS).then().statusCode(200).body("newlyKnowing", equalTo(1));
    survivor.readBy(ELSEWHERE).then().statusCode(200);
    assertThat(known(survivor)).containsEntry("oujda", "MERGED").containsEntry("figuig", "OPENED");
    merge.undoneBy(BOSS).then().statusCode(200);
    survivor.readBy(ELSEWHERE).then().statusCode(404);
    other.readBy(ELSEWHERE).then().statusCode(200);
    assertThat(AMerge.rows(survivor, other)).isEqualTo(rows);
  }

  @Test
  void aCellGoesOnKnowingWhoseCaseItHasOpened() {
    APerson.Registered survivor = APerson.called("Rita", "One").registeredBy(OFFICER);
    APerson.Registered other =
        AMerge.knownAlsoTo("oujda", APerson.called("Rita", "Two").registeredBy(OFFICER));
    AMerge merge = AMerge.of(other).into(survivor);
    merge.by(BOSS).then().statusCode(200);
    ACase.Opened since = ACase.of(survivor).openedBy(ELSEWHERE);
    merge.undoneBy(BOSS).then().statusCode(200);
    since.readBy(ELSEWHERE).then().statusCode(200).body("person", equalTo(survivor.id()));
    survivor.readBy(ELSEWHERE).then().statusCode(200);
    assertThat(known(survivor)).containsKeys("figuig", "oujda");
  }

  @Test
  void casesAreSeenByNobodyElse() {
    APerson.Registered survivor = APerson.called("Rita", "One").registeredBy(OFFICER);
    APerson.Registered other =
        AMerge.knownAlsoTo("oujda", APerson.called("Rita", "Two").registeredBy(OFFICER));
    ACase.Opened ours = ACase.of(survivor).openedBy(OFFICER);
    ACase.Opened restricted = ACase.of(other).restricted().openedBy(ELSEWHERE);
    AMerge.of(other).into(survivor).by(BOSS).then().statusCode(200);
    ours.readBy(ELSEWHERE).then().statusCode(404);
    restricted.readBy(OFFICER).then().statusCode(404);
    restricted.readBy(BOSS).then().statusCode(404);
  }

  private static Map<Object, Object> known(APerson.Registered person) {
    return Stored.in(person.region())
        .rows("select cell, reason from person_cell where person = ?", UUID.fromString(person.id()))
        .stream()
        .collect(
            java.util.stream.Collectors.toMap(row -> row.get("cell"), row -> row.get("reason")));
  }
}
