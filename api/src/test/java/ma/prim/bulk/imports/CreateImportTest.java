package ma.prim.bulk.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import ma.prim.testing.Addresses;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CreateImportTest {
  private static final String MANAGER = "manager.nador";

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "group,familyName\n", "group,familyName\n,\n"})
  void whatHasNoRowsIsRefused(String text) {
    AnImport.sentBy(MANAGER, text)
        .then()
        .statusCode(400)
        .body("errors.code", contains("empty_file"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.7\n",
        "\u0089PNG\r\n\u001a\n",
        "<!DOCTYPE html><html></html>",
        "\u007fELF"
      })
  void whatIsNoRegisterIsRefusedWhateverItIsCalled(String content) {
    for (String type : List.of(AnImport.CSV, AnImport.XLSX, "application/octet-stream")) {
      AnImport.sentBy(MANAGER, type, content.getBytes(StandardCharsets.ISO_8859_1))
          .then()
          .statusCode(415)
          .body("code", equalTo("unsupported_media_type"));
    }
    Api.as(MANAGER)
        .contentType("application/json")
        .body("{}")
        .post(Addresses.of(MANAGER, "/imports"))
        .then()
        .statusCode(415);
  }

  @Test
  void aWorkbookThatIsNoneIsRefused() {
    byte[] archive = {'P', 'K', 3, 4, 20, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    AnImport.sentBy(MANAGER, AnImport.XLSX, archive)
        .then()
        .statusCode(400)
        .body("errors.code", contains("unreadable_file"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"oujda", "atlantis"})
  void aCellThatIsNotTheManagersIsRefused(String cell) {
    Api.as(MANAGER)
        .contentType(AnImport.CSV)
        .body("group,familyName\nmre,X\n")
        .post(Addresses.of(MANAGER, "/imports?cell=" + cell))
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("cell"))
        .body("errors.code", contains("unknown_reference"));
  }

  @Test
  void ofTheSameFileThereIsOneImport() {
    String file = "group,familyName,isTest\nmre," + AnImport.aName() + ",true\n";
    AnImport first = AnImport.of(AnImport.sentBy(MANAGER, file), MANAGER);
    AnImport.sentBy(MANAGER, file)
        .then()
        .statusCode(409)
        .body("code", equalTo("conflict"))
        .body("import", equalTo(first.id()));
    AnImport.of(AnImport.sentBy("manager.oujda", file), "manager.oujda");
    first
        .checked()
        .verb("cancel", null)
        .then()
        .statusCode(200)
        .body("status", equalTo("cancelled"));
    AnImport.of(AnImport.sentBy(MANAGER, file), MANAGER);
  }

  @Test
  void theAnswerIsTheImportWithItsAddress() {
    Response sent =
        AnImport.sentBy(
            MANAGER,
            "Catégorie;الاسم العائلي (لاتيني);Given name;Couleur;Nom\nmre;"
                + AnImport.aName()
                + ";X;vert;Y\n");
    sent.then()
        .statusCode(201)
        .header("Location", endsWith("/imports/" + sent.path("id")))
        .body("status", equalTo("uploaded"))
        .body("format", equalTo("csv"))
        .body("cell", equalTo("nador"))
        .body("total", equalTo(1))
        .body("percent", equalTo(0))
        .body("columns.place", contains(1, 2, 3, 4, 5))
        .body("columns.heading[3]", equalTo("Couleur"))
        .body("columns.column", contains("group", "familyName", "givenName", null, null));
  }

  @Test
  void nothingOfTheFileIsStoredInClear() {
    String name = AnImport.aName();
    AnImport one = AnImport.of(MANAGER, name + "heading,familyName,group", "x," + name + ",mre");
    for (String table :
        List.of("bulk_import where id = ?", "bulk_import_row where import_id = ?")) {
      Stored.in("oriental")
          .rows("select * from " + table, UUID.fromString(one.id()))
          .forEach(row -> {
            String sealed = new String((byte[]) row.get("sealed"), StandardCharsets.ISO_8859_1);
            assertThat(sealed).doesNotContain(name);
            assertThat(row.toString()).doesNotContain(name);
          });
    }
  }
}
