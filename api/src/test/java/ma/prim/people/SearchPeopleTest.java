package ma.prim.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class SearchPeopleTest {
  private static final Random RANDOM = new Random();

  @Test
  void somethingMustBeAskedFor() {
    search("agent.nador", Map.of())
        .then()
        .statusCode(400)
        .body("errors.code", contains("search_empty"));
    search("agent.nador", Map.of("birthDate", "1984"))
        .then()
        .statusCode(400)
        .body("errors.code", contains("search_empty"));
  }

  @ParameterizedTest
  @CsvSource({
    "name, ab, wrong_length",
    "name, ..., no_searchable_word",
    "phone, 123, wrong_length",
    "birthDate, 84, invalid_date",
    "surname, Ouazzani, unknown_field"
  })
  void whatCannotBeSearchedForIsNamed(String field, String value, String code) {
    search("agent.nador", Map.of(field, value))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/" + field))
        .body("errors.code", hasItem(code));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 101})
  void theLimitHasLimits(int limit) {
    search("agent.nador", Map.of("name", "Ouazzani", "limit", limit))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/limit"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/people?name=Ouazzani", "/people/search?name=Ouazzani"})
  void aNameIsNeverInAnAddress(String path) {
    int status = Api.as("agent.nador").get(Addresses.of("agent.nador", path)).statusCode();
    assertThat(status).isIn(400, 404, 405);
    Api.as("agent.nador")
        .contentType(ContentType.JSON)
        .body(Map.of("phone", "4821"))
        .post(Addresses.of("agent.nador", "/people/search?name=Ouazzani"))
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("name"));
  }

  @Test
  void peopleOfOtherCellsAreNotFound() {
    String family = family();
    APerson.called("Khadija", family).reachedAt("+31612340077").registeredBy("agent.oujda");
    search("agent.nador", Map.of("name", family)).then().statusCode(200).body("items", empty());
    search("agent.oujda", Map.of("name", family)).then().body("items.size()", equalTo(1));
  }

  @ParameterizedTest
  @CsvSource({
    "Mohammed, El Ouazzani, Mohamed Ouazzani",
    "Mohammed, El Ouazzani, mhamed ouazani",
    "Mohammed, El Ouazzani, محمد الوزاني",
    "Mohammed, El Ouazzani, OUAZZANI",
    "Mohammed, El Ouazzani, ouaz moh",
    "Fatima Zahra, Benali, فاطمة",
    "Fatima Zahra, Benali, Fatema",
    "Aïcha, Aït Lahcen, Aicha Ait Lahcen",
    "Aïcha, Aït Lahcen, عائشة",
    "Karim, Elamrani, El Amrani",
    "Karim, El Amrani, Elamrani",
    "Karim, Elamrani, العمراني",
    "Karim, Benali, Ben Ali",
    "Karim, Benali, Ben"
  })
  void aNameInLatinLettersIsFoundInEitherScriptAndSpelling(
      String given, String family, String asked) {
    APerson.Registered person =
        APerson.called(given, family).bornOn(day()).registeredBy("agent.figuig");
    assertFound(person, Map.of("name", asked, "limit", 100));
  }

  @ParameterizedTest
  @CsvSource({
    "محمد, الوزاني, Mohamed Ouazzani",
    "مُحَمَّد, الوزّاني, محمد الوزاني",
    "محمد, الوزاني, الوزا",
    "خديجة, بن علي, Khadija Benali",
    "خديجة, بن علي, Ben Ali",
    "ليلى, العلوي, Leila El Alaoui",
    "أحمد, أوشن, احمد"
  })
  void aNameInArabicLettersIsFoundInEitherScriptAndSpelling(
      String given, String family, String asked) {
    APerson.Registered person =
        APerson.calledInArabic(given, family).bornOn(day()).registeredBy("agent.figuig");
    assertFound(person, Map.of("name", asked, "limit", 100));
  }

  @Test
  void anotherNameServesToo() {
    String alias = family();
    APerson.Registered person = APerson.called("Sara", "Idrissi").registeredBy("agent.figuig");
    person
        .patchedBy("agent.figuig", Map.of("names", Map.of("other", List.of(alias))))
        .then()
        .statusCode(200);
    assertFound(person, Map.of("name", alias));
  }

  @Test
  void everyWordMustFit() {
    String family = family();
    APerson.called("Khadija", family).registeredBy("agent.figuig");
    search("agent.figuig", Map.of("name", "Youssef " + family)).then().body("items", empty());
  }

  @Test
  void aPhoneIsFoundWholeOrByItsLastFourDigits() {
    String phone = "+316" + (10_000_000 + RANDOM.nextInt(89_999_999));
    APerson.Registered person = APerson.anybody().reachedAt(phone).registeredBy("agent.figuig");
    assertFound(person, Map.of("phone", phone));
    assertFound(person, Map.of("phone", phone.substring(phone.length() - 4)));
    search("agent.figuig", Map.of("phone", phone.substring(0, phone.length() - 1)))
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(person.id())));
  }

  @Test
  void aPaperIsFoundHoweverItsNumberIsWritten() {
    String number = "S " + (100_000 + RANDOM.nextInt(899_999));
    APerson.Registered person =
        APerson.anybody().holding("cnie", number).registeredBy("agent.figuig");
    assertFound(person, Map.of("documentNumber", number.replace(" ", "").toLowerCase()));
    assertFound(person, Map.of("documentNumber", number.replace(" ", "-")));
  }

  @ParameterizedTest
  @CsvSource({
    "1984, 1984-05-17, true",
    "1984-05, 1984, true",
    "1984-05-17, 1984-05-17, true",
    "1984-05, 1984-06, false",
    "1984, 1985, false"
  })
  void halfKnownDatesFitWhereOneMayMeanTheOther(String born, String asked, boolean fits) {
    String family = family();
    APerson.called("Karim", family).bornOn(born).registeredBy("agent.figuig");
    search("agent.figuig", Map.of("name", family, "birthDate", asked))
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(fits ? 1 : 0));
  }

  @Test
  void aYearFindsOneOfManyWithOneName() {
    String family = family();
    APerson.Registered first =
        APerson.called("Mohamed", family).bornOn("1951-02-03").registeredBy("agent.figuig");
    APerson.Registered undated = APerson.called("Mohamed", family).registeredBy("agent.figuig");
    for (int other = 0; other < 201; other++) {
      APerson.called("Mohamed", family).bornOn("1990").registeredBy("agent.figuig");
    }
    search("agent.figuig", Map.of("name", "Mohamed " + family, "birthDate", "1951"))
        .then()
        .statusCode(200)
        .body("items.id", containsInAnyOrder(first.id(), undated.id()));
  }

  @Test
  void whoComesToAnotherCellIsFoundThereByEverything() {
    String family = family();
    String phone = "+316" + (10_000_000 + RANDOM.nextInt(89_999_999));
    APerson.Registered person =
        APerson.called("Sara", family).reachedAt(phone).registeredBy("agent.figuig");
    ACase.Opened matter = ACase.of(person).openedBy("agent.figuig");
    matter.offeredTo("oujda", "manager.figuig").then().statusCode(200);
    matter.told("accept-transfer", null, "manager.oujda").then().statusCode(200);
    for (Map<String, ?> asked :
        List.of(
            Map.of("name", family),
            Map.of("phone", phone),
            Map.of("phone", phone.substring(phone.length() - 4), "name", "Sara"))) {
      search("agent.oujda", asked).then().statusCode(200).body("items.id", hasItem(person.id()));
    }
  }

  @Test
  void theBestFittingComesFirstAndTheRestIsTold() {
    String family = family();
    APerson.called("Karima", family).registeredBy("agent.figuig");
    APerson.Registered exact = APerson.called("Karim", family).registeredBy("agent.figuig");
    APerson.called("Karimallah", family).registeredBy("agent.figuig");
    search("agent.figuig", Map.of("name", "Karim " + family, "limit", 2))
        .then()
        .body("items.size()", equalTo(2))
        .body("items[0].id", equalTo(exact.id()))
        .body("more", equalTo(true));
  }

  @Test
  void whatIsRectifiedIsFoundByItsNewNameOnly() {
    String before = family();
    String after = family();
    APerson.Registered person = APerson.called("Sara", before).registeredBy("agent.figuig");
    person
        .patchedBy("agent.figuig", Map.of("names", Map.of("latin", Map.of("family", after))))
        .then()
        .statusCode(200);
    assertFound(person, Map.of("name", after));
    search("agent.figuig", Map.of("name", before)).then().body("items", empty());
  }

  @Test
  void theTrailNamesEverybodyWhoWasShown() {
    String family = family();
    APerson.Registered one = APerson.called("Sara", family).registeredBy("agent.figuig");
    APerson.Registered two = APerson.called("Karim", family).registeredBy("agent.figuig");
    Response found = search("agent.figuig", Map.of("name", family));
    assertThat(one.recorded().entryOf(found))
        .satisfies(entry -> {
          assertThat(entry.operation()).isEqualTo("searchPeople");
          assertThat(entry.outcome()).isEqualTo("read");
          assertThat(entry.people()).containsExactlyInAnyOrder(one.id(), two.id());
          assertThat(entry.details()).isNull();
        });
  }

  private static void assertFound(APerson.Registered person, Map<String, Object> asked) {
    search("agent.figuig", asked).then().statusCode(200).body("items.id", hasItem(person.id()));
  }

  private static Response search(String officer, Map<String, ?> asked) {
    return Api.as(officer)
        .contentType(ContentType.JSON)
        .body(asked)
        .post(Addresses.of(officer, "/people/search"));
  }

  /** A name that nobody else has, of letters that every fold keeps apart. */
  private static String family() {
    return "Zq"
        + RANDOM
            .ints(7, 0, 8)
            .mapToObj(letter -> String.valueOf("bdfglmnr".charAt(letter)))
            .collect(Collectors.joining("a"));
  }

  private static String day() {
    return "19%02d".formatted(30 + RANDOM.nextInt(70));
  }
}
