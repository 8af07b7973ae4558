package ma.prim.bulk.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import ma.prim.testing.Addresses;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The empty register, and registers that Excel keeps. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ImportTemplateTest {
  private static final String MANAGER = "manager.nador";

  @Test
  void anotherFormatIsRefused() {
    asked("fr", "pdf").then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource({"fr, Prénom, Femme", "en, Given name, Female", "ar, الاسم الشخصي, أنثى"})
  void everyColumnOfItIsUnderstood(String language, String heading, String word)
      throws IOException {
    Response csv = asked(language, "csv");
    csv.then().statusCode(200).header("Content-Type", containsString("text/csv"));
    String text = new String(csv.asByteArray(), StandardCharsets.UTF_8).strip();
    assertThat(text).contains(heading);
    Response sent = AnImport.sentBy(MANAGER, text + "\n" + AnImport.aName() + "\n");
    sent.then().statusCode(201);
    assertThat(sent.<List<String>>path("columns.column"))
        .hasSameSizeAs(sent.<List<String>>path("columns.heading"))
        .hasSize(41)
        .doesNotContainNull();

    Response xlsx = asked(language, "xlsx");
    xlsx.then().statusCode(200).header("Content-Language", equalTo(language));
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(xlsx.asByteArray()))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows.getFirst().getCellText(4)).contains(heading).endsWith("[givenName]");
      assertThat(workbook.getSheet(1).orElseThrow().read())
          .anySatisfy(row ->
              assertThat(row.stream().map(cell -> cell == null ? "" : cell.getText()))
                  .contains("female", word));
    }
  }

  @Test
  void cellsOfExcelAreReadAsWhatTheyAre() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    String name = AnImport.aName();
    try (Workbook workbook = new Workbook(file, "Excel", "16.0")) {
      Worksheet sheet = workbook.newWorksheet("Registre");
      String[] headings = {
        "Catégorie", "Nom", "Date de naissance", "Téléphone", "A des papiers", "Note"
      };
      for (int i = 0; i < headings.length; i++) {
        sheet.value(0, i, headings[i]);
      }
      sheet.value(1, 0, "mre");
      sheet.value(1, 1, name);
      sheet.value(1, 2, LocalDate.of(1984, 5, 17));
      sheet.style(1, 2).format("dd/mm/yyyy").set();
      sheet.value(1, 3, 612345678);
      sheet.value(1, 4, true);
      sheet.formula(1, 5, "1+1");
    }
    AnImport one =
        AnImport.of(AnImport.sentBy(MANAGER, AnImport.XLSX, file.toByteArray()), MANAGER).checked();
    one.read().then().body("format", equalTo("xlsx")).body("counts.ready", equalTo(1));
    one.started().awaiting("completed");
    String person = one.rows("").path("items[0].person");
    Api.as(MANAGER)
        .get(Addresses.inRegion("oriental", "/people/" + person))
        .then()
        .body("names.latin.family", equalTo(name))
        .body("birthDate", equalTo("1984-05-17"))
        .body("contacts[0].value", equalTo("+212612345678"))
        .body("documented", equalTo(true));
  }

  private static Response asked(String language, String format) {
    return Api.as(MANAGER)
        .header("Accept-Language", language)
        .get(Addresses.of(MANAGER, "/imports/template?format=" + format));
  }
}
