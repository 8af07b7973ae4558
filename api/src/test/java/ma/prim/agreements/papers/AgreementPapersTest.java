package ma.prim.agreements.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import ma.prim.paper.APaper;
import ma.prim.testing.ADocument;
import ma.prim.testing.AnAgreement;
import ma.prim.testing.AnInstitution;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** What is taken away of an agreement: paper, workbook, publication, files. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class AgreementPapersTest {
  private static final String REGION = "coordinator.oriental";
  private static final String AR = "اتفاقية رقم 2026-001 لتمويل خلايا الاستقبال بمبلغ 1 250,00 MAD";
  private static final String FR = "Convention n° 2026-001, « cellules d’accueil » : 1 250,00 MAD";

  private static AnAgreement.Written one() {
    AnAgreement.Written one =
        AnAgreement.between("anapec-oriental", "anapec-nador")
            .with("titles", Map.of("fr", FR, "ar", AR))
            .with("to", "2030-12-31")
            .with(
                "axes",
                List.of(
                    Map.of(
                        "code",
                        "A1",
                        "titles",
                        Map.of("fr", "Gouvernance territoriale", "ar", "الحكامة الترابية"))))
            .with(
                "budget",
                List.of(
                    Map.of(
                        "line",
                        "L1",
                        "funder",
                        AnInstitution.demo("anapec-oriental").id(),
                        "year",
                        2026,
                        "amount",
                        Map.of("amount", "1234567.80", "currency", "MAD"))))
            .activeBy(REGION);
    String measure =
        one.measure(
            1,
            "2026-01-01",
            "2026-06-30",
            Map.of(
                "axis", "A1",
                "titles", Map.of("fr", "=Former 12 agents", "ar", "تكوين 12 عونا بنسبة 50%"),
                "indicator", Map.of("names", Map.of("fr", "Agents"), "baseline", 0, "target", 12)));
    Api.as(REGION)
        .header("If-Match", "*")
        .contentType("application/json")
        .body(Map.of("progress", 50, "actual", Map.of("on", "2026-02-01", "value", 6)))
        .post(one.path() + "/measures/" + measure + "/report")
        .then()
        .statusCode(200);
    one.with(
        "disbursements",
        Map.of(
            "funder", AnInstitution.demo("anapec-oriental").id(),
            "plannedOn", "2026-03-01",
            "planned", Map.of("amount", "1000.00", "currency", "MAD")));
    return one;
  }

  @Test
  void thePaperSaysInBothLanguagesWhatWasWritten() throws IOException {
    AnAgreement.Written one = one();
    for (String language : List.of("ar", "fr")) {
      Response answer =
          Api.as("observer.oriental")
              .header("Accept-Language", language)
              .get(one.path() + "/paper");
      APaper paper = APaper.of(answer);
      Files.createDirectories(Path.of("target", "papers"));
      Files.write(
          Path.of("target", "papers", "agreement-" + language + ".pdf"), answer.asByteArray());
      assertThat(paper.language()).startsWith(language);
      assertThat(paper.text())
          .contains(APaper.plain(language.equals("ar") ? AR : FR))
          .contains(APaper.plain("1 234 567,80 MAD"))
          .contains(one.<String>value("number"))
          .contains("31/12/2030")
          .contains(
              APaper.plain(language.equals("ar") ? "تكوين 12 عونا بنسبة 50%" : "=Former 12 agents"))
          .contains(
              APaper.plain(language.equals("ar") ? "الحكامة الترابية" : "Gouvernance territoriale"))
          .contains(language.equals("ar") ? "سارية" : "En vigueur");
    }
  }

  @Test
  void theWorkbookHasDaysAndNumbersAndNoFormulas() throws IOException {
    AnAgreement.Written one = one();
    Response answer =
        Api.as(REGION)
            .header("Accept-Language", "fr")
            .get(
                "/v1/regions/oriental/agreements/calendar/file?format=xlsx&kind=measure&agreement="
                    + one.id());
    answer.then().statusCode(200);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows).hasSize(2);
      assertThat(rows.getFirst().getCellText(0)).isEqualTo("Convention");
      Row row = rows.getLast();
      assertThat(row.getCellText(0)).isEqualTo(one.<String>value("number"));
      assertThat(row.getCellText(4)).isEqualTo("'=Former 12 agents");
      assertThat(row.getCellAsDate(7).orElseThrow().toLocalDate()).hasToString("2026-06-30");
      assertThat(row.getCellAsNumber(9).orElseThrow()).isEqualByComparingTo("50");
      assertThat(row.getCellAsNumber(13).orElseThrow()).isEqualByComparingTo("6");
    }
  }

  @Test
  void thePublicationIsValid() throws Exception {
    AnAgreement.Written one = one();
    AnAgreement.between("anapec-oriental", "ofppt-oujda").writtenBy(REGION);
    Response answer = Api.as("observer.oriental").get("/v1/regions/oriental/agreements/iati");
    answer.then().statusCode(200);
    assertThat(answer.contentType()).startsWith("application/xml");
    Files.createDirectories(Path.of("target", "iati"));
    Files.write(Path.of("target", "iati", "activities.xml"), answer.asByteArray());
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
    factory
        .newSchema(
            Path.of("src", "test", "resources", "iati", "iati-activities-schema.xsd").toFile())
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(answer.asByteArray())));
    assertThat(answer.asString())
        .contains("XI-PRIM-MA-02-" + one.id(), "1234567.80", "<narrative xml:lang=\"ar\">")
        .doesNotContain("&lt;script");
    Api.as("agent.nador").get("/v1/regions/oriental/agreements/iati").then().statusCode(403);
    Api.as("partner.anapec-nador")
        .get("/v1/regions/oriental/agreements/iati")
        .then()
        .statusCode(403);
  }

  @Test
  void whatWasSignedStays() {
    AnAgreement.Written one =
        AnAgreement.between("anapec-oriental", "anapec-nador").writtenBy(REGION);
    Response text =
        ADocument.pdf("texte").called("projet.pdf").with("kind=text").sentTo(one.path(), REGION);
    text.then().statusCode(201).body("edition", equalTo(1)).body("immutable", equalTo(false));
    Response second =
        ADocument.pdf("texte 2")
            .called("projet.pdf")
            .with("kind=text&replaces=" + text.path("id"))
            .sentTo(one.path(), REGION);
    second.then().statusCode(201).body("edition", equalTo(2));
    Response copy =
        ADocument.pdf("signé")
            .called("signée.pdf")
            .with("kind=signed_copy")
            .sentTo(one.path(), REGION);
    assertThat(copy.<String>path("sha256")).matches("[0-9a-f]{64}");
    one.submitted();
    one.given(
            "signatures",
            Map.of("party", one.parties().getFirst(), "document", copy.path("id")),
            REGION)
        .then()
        .statusCode(201);
    remove(one, copy.path("id")).then().statusCode(409);
    remove(one, text.path("id")).then().statusCode(409);
    remove(one, second.path("id")).then().statusCode(204);
    one.signedBy(1).then().statusCode(201);
    Response evidence =
        ADocument.pdf("preuve").called("preuve.pdf").sentTo(one.path(), "partner.anapec-nador");
    // A partner must send an Idempotency-Key.
    evidence.then().statusCode(400);
    remove(one, text.path("id")).then().statusCode(409);
    Response content =
        Api.as(REGION).get(one.path() + "/documents/" + copy.path("id") + "/content");
    content.then().statusCode(200);
    assertThat(content.asByteArray()).isEqualTo(ADocument.pdf("signé").content());
    assertThat(content.header("Content-Disposition")).startsWith("attachment");
    Api.as(REGION)
        .header("Range", "bytes=0-3")
        .get(one.path() + "/documents/" + copy.path("id") + "/content")
        .then()
        .statusCode(206);
    ADocument.of("<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8), "application/pdf")
        .sentTo(one.path(), REGION)
        .then()
        .statusCode(415);
    ADocument.pdf().sentTo(one.path(), "coordinator.ma-ouj").then().statusCode(404);
    ADocument.pdf().sentTo(one.path(), "agent.nador").then().statusCode(403);
  }

  private static Response remove(AnAgreement.Written one, String document) {
    return Api.as(REGION).header("If-Match", "*").delete(one.path() + "/documents/" + document);
  }
}
