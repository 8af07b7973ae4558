package ma.prim.people.duplicates;

import static ma.prim.people.duplicates.CheckDuplicatesTest.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Statements;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** Who may be the same person as one whose file is there. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class FindDuplicatesTest {
  private static final String OFFICER = "agent.figuig";

  @Test
  void whomTheCallersCellsDoNotKnowIsNotThere() {
    APerson.Registered person = APerson.anybody().registeredBy("agent.oujda");
    duplicates(OFFICER, person.id()).then().statusCode(404);
    duplicates(OFFICER, UUID.randomUUID().toString()).then().statusCode(404);
  }

  @Test
  void whoDiffersInWhatTellsApartIsNotProposed() {
    APerson.Registered person =
        APerson.called("Anas", "Tabbakh").bornOn("1984-05-17").registeredBy(OFFICER);
    APerson.called("Hamza", "Tabbakh").bornOn("1984-05-17").registeredBy(OFFICER);
    APerson.called("Anas", "Tabbakh").bornOn("1959-02-01").registeredBy(OFFICER);
    duplicates(OFFICER, person.id())
        .then()
        .body("items.person.birthDate", not(hasItem("1959-02-01")));
    duplicates(OFFICER, person.id())
        .then()
        .body("items.person.names.latin.given", not(hasItem("Hamza")));
  }

  @Test
  void sheIsNotHerOwnDuplicate() {
    APerson.Registered person =
        APerson.called("Zqalina", "Tabbakh").bornOn(day()).registeredBy(OFFICER);
    duplicates(OFFICER, person.id()).then().statusCode(200).body("items", empty());
  }

  @Test
  void eachFindsTheOther() {
    String born = day();
    APerson.Registered one = APerson.called("Najat", "Ouchen").bornOn(born).registeredBy(OFFICER);
    APerson.Registered other =
        APerson.calledInArabic("نجاة", "أوشن").bornOn(born).registeredBy(OFFICER);
    duplicates(OFFICER, one.id()).then().body("items.person.id", hasItem(other.id()));
    duplicates(OFFICER, other.id()).then().body("items.person.id", hasItem(one.id()));
    duplicates("agent.oujda", one.id()).then().statusCode(404);
  }

  @Test
  void aNewNameIsLookedForAtOnce() {
    String born = day();
    APerson.Registered one =
        APerson.called("Nouhaila", "Slaoui").bornOn(born).registeredBy(OFFICER);
    APerson.Registered other =
        APerson.called("Unheard", "Entirely").bornOn(born).registeredBy(OFFICER);
    duplicates(OFFICER, one.id()).then().body("items.person.id", not(hasItem(other.id())));
    other
        .patchedBy(
            OFFICER,
            Map.of("names", Map.of("latin", Map.of("given", "Nohayla", "family", "Selaoui"))))
        .then()
        .statusCode(200);
    duplicates(OFFICER, one.id()).then().body("items.person.id", hasItem(other.id()));
  }

  @Test
  void theLikeliestComesFirstAndNoMoreThanTwentyCome() {
    String born = day();
    APerson.Registered one = APerson.called("Fadma", "Amezyane").bornOn(born).registeredBy(OFFICER);
    for (int i = 0; i < 24; i++) {
      APerson.called("Fadma", "Amezyane").bornOn(born.substring(0, 4)).registeredBy(OFFICER);
    }
    APerson.Registered same =
        APerson.called("Fadma", "Amezyane").bornOn(born).registeredBy(OFFICER);
    duplicates(OFFICER, one.id())
        .then()
        .body("items.size()", equalTo(20))
        .body("items[0].person.id", equalTo(same.id()));
  }

  @Test
  void theSameStatementsWhoeverIsFoundAndNoneReadsTheWholeTable() {
    String born = day();
    APerson.Registered one = APerson.called("Itto", "Ouhssaine").bornOn(born).registeredBy(OFFICER);
    APerson.called("Itto", "Ouhssaine").bornOn(born).registeredBy(OFFICER);
    APerson.called("Itto", "Ouhssaine").bornOn(born).registeredBy("agent.oujda");
    Response few = duplicates(OFFICER, one.id());
    for (int i = 0; i < 8; i++) {
      APerson.called("Itto", "Ouhssaine").bornOn(born).registeredBy(OFFICER);
      APerson.called("Itto", "Ouhssaine").bornOn(born).registeredBy("agent.oujda");
    }
    Response many = duplicates(OFFICER, one.id());
    many.then().body("items.size()", equalTo(18)).body("items.knownTo", hasItem("oujda"));
    assertThat(Statements.of(many)).hasSameSizeAs(Statements.of(few));
    assertThat(Statements.of(many).size()).isLessThanOrEqualTo(9);
  }

  /**
   * What {@code Candidates} asks, as MySQL plans it: ranges of the index of hashes, nothing else.
   */
  @Test
  void candidatesComeFromTheIndexOfHashesAlone() {
    Map<String, Object> plan =
        Stored.in("oriental")
            .row(
                "explain select person from person_key"
                    + " where hash in (x'0000000000000001', x'0000000000000002')"
                    + " group by person order by count(*) desc, person desc limit 120");
    assertThat(plan.get("key")).isEqualTo("PRIMARY");
    assertThat(plan.get("type")).isEqualTo("range");
    assertThat(plan.get("Extra").toString()).contains("Using index");
  }

  private static Response duplicates(String officer, String person) {
    return Api.as(officer).get(Addresses.of(officer, "/people/" + person + "/duplicates"));
  }
}
