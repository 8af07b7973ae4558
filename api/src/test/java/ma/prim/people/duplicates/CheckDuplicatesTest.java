package ma.prim.people.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody is at the counter: has she been here, or elsewhere in the region? */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CheckDuplicatesTest {
  private static final String OFFICER = "agent.figuig";
  private static final Random RANDOM = new Random();

  @Test
  void whatCreatePersonRefusesIsRefused() {
    check(OFFICER, APerson.anybody().without("names"))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/names"));
    check(OFFICER, APerson.anybody().bornOn("84"))
        .then()
        .statusCode(400)
        .body("errors.code", contains("invalid_date"));
    check(OFFICER, APerson.anybody().with("cell", "oujda")).then().statusCode(400);
  }

  @Test
  void aNameIsNeverInAnAddress() {
    Api.as(OFFICER)
        .contentType(ContentType.JSON)
        .body(APerson.anybody().fields())
        .post(Addresses.of(OFFICER, "/people/duplicates?name=Ouazzani"))
        .then()
        .statusCode(400);
  }

  @Test
  void whomNobodyKnowsHasNoDuplicates() {
    check(OFFICER, APerson.called("Xzqwv", "Qqzxvw").bornOn(day()))
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void otherRegionsAreNotSearched() {
    String born = day();
    APerson.called("Rahma", "Azeroual").bornOn(born).registeredBy("agent.taliouine");
    check(OFFICER, APerson.called("Rahma", "Azeroual").bornOn(born))
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void ofWhomAnotherCellKnowsItIsSaidWhichAndNothingElse() {
    String born = day();
    APerson.Registered person =
        APerson.called("Rkia", "Oubelaid").bornOn(born).registeredBy("agent.oujda");
    Response found = check(OFFICER, APerson.called("Roukia", "Oubelaïd").bornOn(born));
    found
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].knownTo", equalTo("oujda"))
        .body("items[0].keySet()", equalTo(Set.of("score", "knownTo", "handle")));
    assertThat(found.asString()).doesNotContainIgnoringCase(person.id(), "Rkia", "Oubelaid", born);
  }

  @Test
  void aConcealedPersonOfAnotherCellIsNotThere() {
    String born = day();
    APerson file = APerson.called("Touria", "Oubelaid").bornOn(born).with("concealed", true);
    APerson.Registered person = file.registeredBy("agent.oujda");
    check(OFFICER, APerson.called("Touria", "Oubelaid").bornOn(born))
        .then()
        .statusCode(200)
        .body("items", empty());
    check("agent.oujda", APerson.called("Touria", "Oubelaid").bornOn(born))
        .then()
        .body("items.person.id", contains(person.id()));
  }

  @ParameterizedTest
  @CsvSource({
    "Mohammed, El Ouazzani, Mhamed, Wazzani",
    "Mohammed, El Ouazzani, Mo7amed, Ouazani",
    "Fatima Zahra, Ben Ali, Fatimazahra, Benali",
    "Fatima, Ben Ali, Fatema, Ibn Ali",
    "Khalid, Cherkaoui, 5alid, Sharqawi",
    "Ghizlane, Aït Lahcen, Rhizlane, Ait Lahsen",
    "Moulay Abdelkader, Oulad Said, Abd el Kader, Ouled Saïd"
  })
  void anySpellingOfTheNameFindsHer(
      String given, String family, String otherGiven, String otherFamily) {
    String born = day();
    APerson.Registered person = APerson.called(given, family).bornOn(born).registeredBy(OFFICER);
    assertFound(person, APerson.called(otherGiven, otherFamily).bornOn(born));
  }

  @ParameterizedTest
  @CsvSource({
    "Mohammed, El Ouazzani, محمد, الوزاني",
    "Fatima Zahra, Benali, فاطمة الزهراء, بن علي",
    "Abderrahmane, Lahlou, عبد الرحمان, الحلو",
    "Aïcha, Ouchen, عائشة, أوشن"
  })
  void theOtherScriptFindsHer(String given, String family, String ar, String arFamily) {
    String born = day();
    APerson.Registered latin = APerson.called(given, family).bornOn(born).registeredBy(OFFICER);
    assertFound(latin, APerson.calledInArabic(ar, arFamily).bornOn(born));
    String later = day();
    APerson.Registered arabic =
        APerson.calledInArabic(ar, arFamily).bornOn(later).registeredBy(OFFICER);
    assertFound(arabic, APerson.called(given, family).bornOn(later));
  }

  @Test
  void aPaperOrAPhoneFindsWhoseNameIsWrittenQuiteOtherwise() {
    String number = "S" + (100_000 + RANDOM.nextInt(899_999));
    String phone = "+316" + (10_000_000 + RANDOM.nextInt(89_999_999));
    APerson.Registered person =
        APerson.called("Mimount", "Azeggagh")
            .holding("cnie", number)
            .reachedAt(phone)
            .registeredBy(OFFICER);
    assertFound(person, APerson.called("Mimoent", "Asekkag").holding("cnie", number.toLowerCase()));
    assertFound(person, APerson.called("Mimount", "Azegag").reachedAt(phone));
  }

  @Test
  void itIsSaidWhy() {
    String born = day();
    APerson.Registered person =
        APerson.called("Hicham", "Bouhout").bornOn(born).registeredBy(OFFICER);
    check(OFFICER, APerson.called("Hisham", "Bouhout").bornOn(born.substring(0, 4)))
        .then()
        .statusCode(200)
        .rootPath("items.find { it.person.id == '%s' }".formatted(person.id()))
        .body("score", greaterThanOrEqualTo(0.5f))
        .body("knownTo", nullValue())
        .body("reasons.find { it.trait == 'birth_date' }", hasEntry("agreement", "compatible"))
        .body("reasons.find { it.trait == 'family_name' }", hasEntry("agreement", "same"));
  }

  @Test
  void nothingIsStored() {
    APerson file = APerson.called("Hicham", "Bouhout").bornOn(day());
    check(OFFICER, file).then().statusCode(200);
    String born = file.fields().get("birthDate").toString();
    List<Object> stored =
        check(OFFICER, file).path("items.findAll { it.person?.birthDate == '" + born + "' }");
    assertThat(stored).isEmpty();
  }

  @Test
  void theTrailNamesEverybodyWhoWasShown() {
    String born = day();
    APerson.Registered person =
        APerson.called("Wissal", "Oubelaid").bornOn(born).registeredBy(OFFICER);
    Response found = check(OFFICER, APerson.called("Ouissal", "Oubelaid").bornOn(born));
    assertThat(person.recorded().entryOf(found))
        .satisfies(entry -> {
          assertThat(entry.operation()).isEqualTo("checkDuplicates");
          assertThat(entry.outcome()).isEqualTo("read");
          assertThat(entry.people()).contains(person.id());
          assertThat(entry.details()).isNull();
        });
  }

  @Test
  void whoseCellsKnewHerLongestIsNamed() {
    String born = day();
    APerson.Registered person =
        APerson.called("Wafae", "Oubelaid").bornOn(born).registeredBy("agent.oujda");
    Stored.in("oriental")
        .change(
            "insert into person_cell (id, person, cell, province, reason, known_since)"
                + " values (?, ?, 'nador', 'MA-NAD', 'GRANTED', utc_timestamp(6))",
            UUID.randomUUID(),
            UUID.fromString(person.id()));
    check(OFFICER, APerson.called("Ouafae", "Oubelaid").bornOn(born))
        .then()
        .body("items.knownTo", contains("oujda"));
  }

  private static void assertFound(APerson.Registered person, APerson asked) {
    check(OFFICER, asked).then().statusCode(200).body("items.person.id", hasItem(person.id()));
  }

  static Response check(String officer, APerson asked) {
    return Api.as(officer)
        .contentType(ContentType.JSON)
        .body(asked.fields())
        .post(Addresses.of(officer, "/people/duplicates"));
  }

  /** One that hardly anybody of an earlier run has. */
  static String day() {
    return LocalDate.of(1930, 1, 2).plusDays(RANDOM.nextInt(30_000)).toString();
  }
}
