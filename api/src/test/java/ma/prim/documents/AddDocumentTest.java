package ma.prim.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import ma.prim.testing.ACase;
import ma.prim.testing.ADocument;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class AddDocumentTest {
  private static final String OFFICER = "agent.nador";
  private static final int LIMIT = 26_214_400;

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "../", "\u202e"})
  void aDocumentHasAName(String name) {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    ADocument.pdf()
        .called(name)
        .sentTo(matter, OFFICER)
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("Content-Disposition"));
    assertNothingOf(matter);
  }

  static Stream<Arguments> disguised() {
    return Stream.of(
        arguments("MZ\u0090\u0000\u0003 program", "application/pdf"),
        arguments("#!/bin/sh\nrm -rf / ", "text/plain"),
        arguments(
            "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>", "text/plain"),
        arguments("<html><body>x</body></html>", "image/png"),
        arguments(
            "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'></svg>", "image/png"),
        arguments(
            "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'></svg>",
            "application/octet-stream"),
        arguments("\u007fELF\u0002\u0001\u0001", "application/octet-stream"),
        arguments("", "application/pdf"));
  }

  @ParameterizedTest
  @MethodSource("disguised")
  void whatItIsItsContentTells(String content, String type) {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    ADocument.of(content.getBytes(StandardCharsets.ISO_8859_1), type)
        .called("passport.pdf")
        .sentTo(matter, OFFICER)
        .then()
        .statusCode(415)
        .header("Accept", containsString("application/pdf"))
        .body("code", equalTo("file_type_refused"));
    assertNothingOf(matter);
  }

  @Test
  void archivesAndMacrosAreNoDocuments() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String types = "[Content_Types].xml";
    String macros = "application/vnd.ms-word.document.macroEnabled.main+xml";
    for (byte[] archive :
        new byte[][] {
          DocumentFiles.zip("run.exe", "MZ"),
          DocumentFiles.zip(types, macros, "word/document.xml", "<w/>"),
          DocumentFiles.zip(types, "<Types/>", "word/vbaProject.bin", "x", "word/document.xml", "")
        }) {
      ADocument.of(archive, "application/octet-stream")
          .called("letter.docx")
          .sentTo(matter, OFFICER)
          .then()
          .statusCode(415);
    }
    assertNothingOf(matter);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/html", "image/svg+xml", "application/zip"})
  void whatCallsItselfSomethingElseIsNotRead(String type) {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    ADocument.of("%PDF-1.7".getBytes(StandardCharsets.UTF_8), type)
        .sentTo(matter, OFFICER)
        .then()
        .statusCode(415)
        .body("code", equalTo("unsupported_media_type"));
  }

  @Test
  void oneByteTooManyIsRefused() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    ADocument.pdfOf(LIMIT + 1)
        .sentTo(matter, OFFICER)
        .then()
        .statusCode(413)
        .body("code", equalTo("payload_too_large"));
    assertNothingOf(matter);
  }

  @Test
  void anotherDigestThanAnnouncedIsNotKept() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String other = Base64.getEncoder().encodeToString(new byte[32]);
    ADocument.pdf()
        .announcedAs("sha-256=:" + other + ":")
        .sentTo(matter, OFFICER)
        .then()
        .statusCode(400)
        .body("code", equalTo("digest_mismatch"));
    for (String malformed : new String[] {"sha-256=:x:", "sha-256=abc", "sha-256=:####:"}) {
      ADocument.pdf()
          .announcedAs(malformed)
          .sentTo(matter, OFFICER)
          .then()
          .statusCode(400)
          .body("errors.parameter", contains("Repr-Digest"));
    }
    assertNothingOf(matter);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind=secret", "language=klingon", "colour=red"})
  void unknownWordsAreRefusedAndNothingIsKept(String query) {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    ADocument.pdf().with(query).sentTo(matter, OFFICER).then().statusCode(400);
    assertNothingOf(matter);
  }

  @Test
  void aClosedCaseTakesNone() {
    ACase.Opened matter =
        ACase.openedBySomebodyAt(OFFICER)
            .after("close", Map.of("closureReason", "resolved"), OFFICER);
    ADocument.pdf()
        .sentTo(matter, OFFICER)
        .then()
        .statusCode(409)
        .body("code", equalTo("invalid_transition"));
    assertNothingOf(matter);
  }

  @Test
  void toAnotherCellTheCaseDoesNotExist() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    ADocument.pdf().sentTo(matter, "agent.oujda").then().statusCode(404);
    assertNothingOf(matter);
  }

  @Test
  void aDocumentIsThereAsItWasSent() throws Exception {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    ADocument deed =
        ADocument.pdf("acte").called("عقد الازدياد.pdf").with("kind=civil_status&language=ar");
    byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(deed.content());
    Response added =
        deed.announcedAs("sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":")
            .sentTo(matter, OFFICER);
    added
        .then()
        .statusCode(201)
        .header("Location", endsWith(matter.path() + "/documents/" + added.path("id")))
        .body("name", equalTo("عقد الازدياد.pdf"))
        .body("kind", equalTo("civil_status"))
        .body("language", equalTo("ar"))
        .body("mediaType", equalTo("application/pdf"))
        .body("size", equalTo(deed.content().length))
        .body("sha256", equalTo(HexFormat.of().formatHex(sha256)))
        .body("author", equalTo(AnOfficer.subject(OFFICER)))
        .body("cell", equalTo("nador"));
    Api.as(OFFICER)
        .get(matter.path() + "/documents")
        .then()
        .statusCode(200)
        .body("items.id", contains(added.<String>path("id")));
    byte[] read =
        Api.as(OFFICER)
            .get(matter.path() + "/documents/" + added.path("id") + "/content")
            .asByteArray();
    assertThat(read).isEqualTo(deed.content());
  }

  @Test
  void itIsInTheTrailAndInTheTimeline() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    Response added = ADocument.pdf().sentTo(matter, OFFICER);
    added.then().statusCode(201);
    assertThat(matter.recorded().typesOf(matter.subject()))
        .containsExactly("cases.opened", "documents.added");
    assertThat(matter.recorded().entryOf(added))
        .satisfies(entry -> {
          assertThat(entry.operation()).isEqualTo("addCaseDocument");
          assertThat(entry.outcome()).isEqualTo("done");
          assertThat(entry.details()).contains("documents/" + added.path("id"));
        });
    assertThat(matter.stored("acknowledged_at")).isNotNull();
  }

  @Test
  void neitherRowNorFileShowsIt() throws IOException {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String id = ADocument.pdf("canarycontent").called("canaryname.pdf").addedTo(matter, OFFICER);
    byte[] sealed =
        (byte[])
            Stored.in("oriental")
                .row("select sealed from case_document where id = ?", UUID.fromString(id))
                .get("sealed");
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("canaryname");
    byte[] file = Files.readAllBytes(DocumentFiles.ofDocument("oriental", id));
    assertThat(new String(file, StandardCharsets.ISO_8859_1))
        .doesNotContain("canarycontent", "PDF");
  }

  @Test
  void severalAtOnceAreAllThere() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    assertThat(AtOnce.times(4, () -> ADocument.pdfOf(200_000).sentTo(matter, OFFICER).statusCode()))
        .containsOnly(201);
    Api.as(OFFICER)
        .get(matter.path() + "/documents?limit=3")
        .then()
        .body("items.size()", equalTo(3));
    assertThat(DocumentFiles.partsOf("oriental", matter.id())).hasSize(4);
  }

  private static void assertNothingOf(ACase.Opened matter) {
    assertThat(DocumentFiles.rowsOf("oriental", matter.id())).isZero();
    assertThat(DocumentFiles.partsOf("oriental", matter.id())).isEmpty();
    assertThat(DocumentFiles.strays("oriental")).isEmpty();
  }
}
