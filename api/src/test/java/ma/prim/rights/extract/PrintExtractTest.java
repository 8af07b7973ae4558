package ma.prim.rights.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The paper that a person takes home says what the extract says. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class PrintExtractTest {
  private static final String OFFICER = "agent.nador";

  @Test
  void anotherCellFindsNothing() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    Api.as("manager.oujda").get(person.path() + "/extract/paper").then().statusCode(404);
    Api.as(OFFICER).get(person.path() + "/extract/paper").then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr", "en"})
  void everyLineIsOnItInTheOrderOfReading(String language) throws IOException {
    APerson.Registered person =
        APerson.called("Mohammed", "El Ouazzani")
            .inArabic("محمد", "الوزاني")
            .bornOn("1984-05-17")
            .reachedAt("+31612348877")
            .with("note", "المبلغ 1250,00 درهم قبل 12/05/2026")
            .registeredBy(OFFICER);
    ACase.Opened matter =
        ACase.of(person).summary("شهادة الميلاد رقم 12/2026 من Barcelone").openedBy(OFFICER);
    matter.with("notes", Map.of("text", "Reçue au guichet"), OFFICER);
    Response extract = asked(person, "", language);
    Response paper = asked(person, "/paper", language);
    paper.then().statusCode(200).contentType("application/pdf");
    String text = text(paper.asByteArray());
    List<Map<String, String>> lines = extract.path("sections.entries.flatten().lines.flatten()");
    assertThat(lines).hasSizeGreaterThan(15);
    for (Map<String, String> line : lines) {
      assertThat(text).contains(plain(line.get("label") + " " + line.get("text")));
    }
    List<String> readers = extract.path("accesses.who");
    readers.forEach(reader -> assertThat(text).contains(plain(reader)));
    assertThat(person.recorded().entryOf(paper).people()).containsExactly(person.id());
    assertThat(person.recorded().entryOf(paper).cases()).containsExactly(matter.id());
  }

  private static Response asked(APerson.Registered person, String form, String language) {
    return Api.as("manager.nador")
        .header("Accept-Language", language)
        .get(person.path() + "/extract" + form);
  }

  private static String text(byte[] paper) throws IOException {
    try (PDDocument document = Loader.loadPDF(paper)) {
      return plain(new PDFTextStripper().getText(document));
    }
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\u200E\u200F]", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
