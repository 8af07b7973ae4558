package ma.prim.trainings.enrolments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ma.prim.testing.ATraining;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list of participants, tried out and enrolled. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class EnrolByListTest {
  private static final String NADOR = "coordinator.ma-nad";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String LIST =
      """
      Nom complet;Courriel;Organisme;Public;Cellule;Compte
      Khadija Berrada;k.berrada@example.org;Rif solidaire;Société civile;;
      Omar Tazi;pas une adresse;;Société civile;;
      Khadija B.;K.BERRADA@example.org;;Société civile;;
      ;;;;;agent.nador
      ;;;;;nobody.anywhere
      Sanae Alaoui;;Commune de Nador;Élus;nador;
      ;;Sans nom;Société civile;;
      """;

  @Test
  void aRowThatIsWrongIsToldByColumnAndKeepsNoOtherOut() {
    ATraining training = ATraining.by(NADOR).seats(2).opened();
    Response answer = sent(training, NADOR, LIST.getBytes(StandardCharsets.UTF_8), "?", "fr");
    answer
        .then()
        .statusCode(200)
        .body("dryRun", equalTo(false))
        .body("read", equalTo(7))
        .body("confirmed", equalTo(2))
        .body("waitlisted", equalTo(1))
        .body("refused", equalTo(4))
        .body("rows.line", contains(2, 3, 4, 5, 6, 7, 8))
        .body(
            "rows.status", contains("confirmed", null, null, "confirmed", null, "waitlisted", null))
        .body("rows[1].errors.column", contains("email"))
        .body("rows[1].errors.heading", contains("Courriel"))
        .body("rows[1].errors.place", contains(2))
        .body("rows[1].errors.detail", contains("Ce n'est pas une adresse électronique."))
        .body("rows[2].errors.code", contains("already_enrolled"))
        .body("rows[4].errors.column", contains("account"))
        .body("rows[4].errors.code", contains("unknown_reference"))
        .body("rows[6].errors.column", contains("name"));
    training.readBy(NADOR).then().body("seats.taken", equalTo(2)).body("seats.waiting", equalTo(1));
  }

  @Test
  void tryingItAnswersTheSameAndChangesNothing() {
    ATraining training = ATraining.by(NADOR).seats(2).opened();
    Response tried =
        sent(training, NADOR, LIST.getBytes(StandardCharsets.UTF_8), "?dryRun=true", "ar");
    tried
        .then()
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("confirmed", equalTo(2))
        .body(
            "rows.enrolment",
            contains(
                nullValue(),
                nullValue(),
                nullValue(),
                nullValue(),
                nullValue(),
                nullValue(),
                nullValue()))
        .body("rows[2].errors.detail", contains("هذا الشخص مسجل من قبل."));
    training.readBy(NADOR).then().body("seats.taken", equalTo(0));
    training.get(NADOR, "/enrolments").then().body("items", hasSize(0));
  }

  @ParameterizedTest
  @CsvSource({"UTF-16", "windows-1256"})
  void itIsReadAsSpreadsheetsWriteIt(String charset) {
    ATraining training = ATraining.by(NADOR).opened();
    String list =
        "الاسم الكامل,الفئة المستهدفة\nخديجة برادة,المجتمع المدني\n"
            + java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> "عمر التازي رقم " + i + ",المجتمع المدني\n")
                .collect(java.util.stream.Collectors.joining());
    sent(training, NADOR, list.getBytes(Charset.forName(charset)), "?", "ar")
        .then()
        .statusCode(200)
        .body("confirmed", equalTo(20))
        .body("waitlisted", equalTo(1));
    training
        .get(NADOR, "/enrolments?limit=1")
        .then()
        .body("items.participant.name", contains("خديجة برادة"));
  }

  @Test
  void aWorkbookIsReadToo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("x");
      List<List<String>> rows =
          List.of(List.of("name", "audience"), List.of("Khadija", "civil_society"));
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < 2; column++) {
          sheet.value(row, column, rows.get(row).get(column));
        }
      }
    }
    ATraining training = ATraining.by(NADOR).opened();
    var request = Api.as(NADOR).contentType(XLSX).body(out.toByteArray());
    request
        .post("/v1/regions/oriental" + training.path() + "/enrolments/import?invite=true")
        .then()
        .statusCode(200)
        .body("rows.status", contains("invited"));
  }

  @Test
  void whatIsNoListIsRefusedWhole() {
    ATraining training = ATraining.by(NADOR).opened();
    sent(training, NADOR, "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8), "?", "fr")
        .then()
        .statusCode(400)
        .body("errors.code", contains("no_known_column"));
    sent(training, NADOR, "name;audience\n".getBytes(StandardCharsets.UTF_8), "?", "fr")
        .then()
        .statusCode(400)
        .body("errors.code", contains("empty_file"));
    String many = "name;audience\n" + "X;civil_society\n".repeat(501);
    sent(training, NADOR, many.getBytes(StandardCharsets.UTF_8), "?dryRun=true", "fr")
        .then()
        .statusCode(400)
        .body("errors.code", contains("too_many_rows"));
    sent(training, "agent.nador", LIST.getBytes(StandardCharsets.UTF_8), "?", "fr")
        .then()
        .statusCode(403);
  }

  @Test
  void theTemplateHasTheHeadingsThatAreRead() {
    ATraining training = ATraining.by(NADOR).opened();
    Response template = training.get("manager.nador", "/enrolments/template");
    template.then().statusCode(200);
    String list = template.asString() + "Khadija;;;civil_society;;\n";
    sent(training, "manager.nador", list.getBytes(StandardCharsets.UTF_8), "?", "fr")
        .then()
        .body("confirmed", equalTo(1));
    assertThat(template.contentType()).startsWith("text/csv");
  }

  private static Response sent(
      ATraining training, String by, byte[] list, String query, String language) {
    return Api.as(by)
        .contentType("text/csv")
        .header("Accept-Language", language)
        .body(list)
        .post(
            "/v1/regions/oriental"
                + training.path()
                + "/enrolments/import"
                + (query.equals("?") ? "" : query));
  }
}
