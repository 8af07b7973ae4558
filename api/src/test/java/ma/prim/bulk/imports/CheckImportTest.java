package ma.prim.bulk.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ma.prim.testing.APerson;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dry run: what is wrong where, who is known already; and nothing is written. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CheckImportTest {
  private static final String MANAGER = "manager.nador";

  @ParameterizedTest
  @CsvSource({
    "group, tourist, group, unknown_value",
    "group, '', group, required",
    "familyName, '', familyName, required",
    "birthDate, 31/31/1984, birthDate, invalid_date",
    "birthDate, 1850, birthDate, invalid_date",
    "groupSince, demain, groupSince, invalid_format",
    "phone, 12, phone, invalid_phone",
    "email, amina, email, invalid_email",
    "nationalities, MA|Atlantide, nationalities, unknown_code",
    "originCommune, Atlantide, originCommune, unknown_code",
    "documented, peut-être, documented, unknown_value",
    "documentNumber, X123, documentType, required",
    "vulnerabilities, triste, vulnerabilities, unknown_value",
    "need, ZZZ, need, unknown_code",
    "channel, pigeon, channel, unknown_value",
    "channel, '', channel, required",
    "caseLanguage, klingon!, caseLanguage, unknown_code"
  })
  void whatIsWrongIsToldByRowAndColumn(String column, String cell, String named, String code) {
    java.util.Map<String, String> row = new java.util.LinkedHashMap<>();
    row.put("reference", AnImport.aName());
    row.put("group", "mre");
    row.put("familyName", AnImport.aName());
    row.put("need", "ADM.CIVIL");
    row.put("channel", "walk_in");
    row.put(column, cell);
    AnImport one =
        AnImport.of(MANAGER, String.join(";", row.keySet()), String.join(";", row.values()))
            .checked();
    one.read().then().body("counts.errors", equalTo(1)).body("counts.ready", equalTo(0));
    one.rows("?status=error")
        .then()
        .body("items.line", contains(2))
        .body("items[0].errors.column", hasItem(named))
        .body("items[0].errors.code", hasItem(code));
  }

  @Test
  void itIsToldInTheReadersLanguageWithTheFilesOwnHeading() {
    AnImport one =
        AnImport.of(MANAGER, "Catégorie,Nom,Date de naissance", "mre," + AnImport.aName() + ",hier")
            .checked();
    for (String[] told :
        new String[][] {{"fr", "Donnez une date"}, {"en", "Give a date"}, {"ar", "تاريخ"}}) {
      one.rows("?status=error", told[0])
          .then()
          .body("items[0].errors[0].column", equalTo("birthDate"))
          .body("items[0].errors[0].heading", equalTo("Date de naissance"))
          .body("items[0].errors[0].place", equalTo(3))
          .body("items[0].errors[0].code", equalTo("invalid_date"));
      assertThat(one.rows("?status=error", told[0]).<String>path("items[0].errors[0].detail"))
          .satisfiesAnyOf(
              text -> assertThat(text).contains(told[1]),
              text -> assertThat(text).contains("1984"));
    }
    assertThat(one.rows("", "fr").<String>path("items[0].errors[0].detail"))
        .isNotEqualTo(one.rows("", "ar").<String>path("items[0].errors[0].detail"));
  }

  @Test
  void wordsOfThreeLanguagesAreUnderstood() {
    AnImport one =
        AnImport.of(
                MANAGER,
                "Catégorie;Nom;Sexe;Nationalités;Commune d'origine;A des papiers;Date de naissance;Besoin;قناة الاتصال",
                "Marocain résidant à l'étranger;"
                    + AnImport.aName()
                    + ";Femme;Maroc|Espagne;Nador;oui;17/05/1984;;",
                "عائد;" + AnImport.aName() + ";أنثى;المغرب;الناظور;نعم;١٩٨٤;ADM.CIVIL;هاتف",
                "foreigner;" + AnImport.aName() + ";Female;Spain;nador;no;1984;ADM;Walk-in")
            .checked();
    one.rows("?status=error").then().body("items", empty());
    one.read().then().body("counts.ready", equalTo(3)).body("percent", equalTo(100));
  }

  @Test
  void nothingIsWritten() {
    Stored stored = Stored.in("oriental");
    long people = stored.number("select count(*) from person");
    long cases = stored.number("select count(*) from case_file");
    AnImport.of(
            MANAGER,
            "group,familyName,need,channel",
            "mre," + AnImport.aName() + ",ADM.CIVIL,walk_in")
        .checked();
    assertThat(stored.number("select count(*) from person")).isEqualTo(people);
    assertThat(stored.number("select count(*) from case_file")).isEqualTo(cases);
  }

  @Test
  void whomTheCellKnowsIsProposedWithTheFileWhomOthersKnowWithTheCell() {
    String ours = AnImport.aName();
    String theirs = AnImport.aName();
    String hidden = AnImport.aName();
    APerson.Registered known =
        APerson.called("Salma", ours).bornOn("1984-05-17").registeredBy("agent.nador");
    APerson.called("Salma", theirs).bornOn("1984-05-17").registeredBy("agent.oujda");
    APerson.called("Salma", hidden)
        .bornOn("1984-05-17")
        .with("concealed", true)
        .registeredBy("agent.oujda");
    AnImport one =
        AnImport.of(
                MANAGER,
                "group,givenName,familyName,birthDate",
                "mre,Salma," + ours + ",1984",
                "mre,Salma," + theirs + ",1984-05-17",
                "mre,Salma," + hidden + ",1984-05-17",
                "mre,Omar," + AnImport.aName() + ",1950")
            .checked();
    one.rows("?status=duplicate")
        .then()
        .body("items.line", contains(2, 3))
        .body("items[0].duplicates.person.id", contains(known.id()))
        .body("items[1].duplicates.knownTo", contains("oujda"))
        .body("items[1].duplicates.person", contains((Object) null));
    one.read().then().body("counts.ready", equalTo(2)).body("counts.duplicates", equalTo(2));
  }

  @Test
  void whoStandsInAnEarlierRowIsProposedWithItsLine() {
    String name = AnImport.aName();
    AnImport one =
        AnImport.of(
                MANAGER,
                "group,givenName,familyName,birthDate,phone",
                "mre,Salma," + name + ",1984-05-17,",
                "mre," + AnImport.aName() + "," + AnImport.aName() + ",1950,0612345678",
                "mre," + name + ",Salma,1984,",
                "mre,Salma," + name + ",1951-01-02,")
            .checked();
    one.rows("?status=duplicate")
        .then()
        .body("items.line", contains(4))
        .body("items[0].duplicates.line", contains(2));
  }

  @Test
  void aNumberOfTheRegisterStandsInItOnce() {
    String number = "R-" + AnImport.aName();
    AnImport one =
        AnImport.of(
                MANAGER,
                "reference,group,familyName",
                number + ",mre," + AnImport.aName(),
                number + ",mre," + AnImport.aName(),
                "other-" + number + ",mre," + AnImport.aName())
            .checked();
    one.rows("?status=error")
        .then()
        .body("items.line", contains(3))
        .body("items[0].errors.code", contains("repeated_reference"));
    one.started().awaiting("completed");
    AnImport again =
        AnImport.of(
                MANAGER,
                "familyName,reference,group",
                AnImport.aName() + "," + number + ",mre",
                AnImport.aName() + ",new-" + number + ",mre")
            .checked();
    again.rows("").then().body("items.status", containsInAnyOrder("already_imported", "ready"));
    AnImport elsewhere =
        AnImport.of(
                "manager.oujda", "reference,group,familyName", number + ",mre," + AnImport.aName())
            .checked();
    elsewhere.rows("").then().body("items.status", contains("ready"));
  }
}
