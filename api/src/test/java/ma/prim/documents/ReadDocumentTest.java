package ma.prim.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.ADocument;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadDocumentTest {
  private static final String OFFICER = "agent.nador";
  private static final int SIZE = 10_000;

  private final ADocument document = ADocument.pdfOf(SIZE).called("passeport \"1\".htm");
  private ACase.Opened matter;
  private String path;

  @BeforeEach
  void added() {
    if (matter == null) {
      matter = ACase.openedBySomebodyAt(OFFICER);
      path = matter.path() + "/documents/" + document.addedTo(matter, OFFICER) + "/content";
    }
  }

  @Test
  void itIsFoundUnderItsOwnCaseOnly() {
    String other = ACase.openedBySomebodyAt(OFFICER).path();
    String id = path.replaceFirst(".*/documents/([^/]+)/content", "$1");
    for (String end : new String[] {"", "/content"}) {
      Api.as(OFFICER).get(other + "/documents/" + id + end).then().statusCode(404);
      Api.as("agent.oujda").get(matter.path() + "/documents/" + id + end).then().statusCode(404);
      Api.as(OFFICER)
          .get(matter.path() + "/documents/" + UUID.randomUUID() + end)
          .then()
          .statusCode(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10000-", "bytes=10000-10001", "bytes=-0"})
  void bytesThatItDoesNotHaveAreNone(String range) {
    Api.as(OFFICER)
        .header("Range", range)
        .get(path)
        .then()
        .statusCode(416)
        .header("Content-Range", equalTo("bytes */10000"))
        .body("code", equalTo("range_not_satisfiable"));
  }

  @Test
  void aBrowserSavesItAndRunsNothing() {
    Api.as(OFFICER)
        .get(path)
        .then()
        .statusCode(200)
        .header("Content-Type", equalTo("application/pdf"))
        .header("Content-Length", equalTo("10000"))
        .header(
            "Content-Disposition",
            equalTo("attachment; filename*=UTF-8''passeport%20%221%22.htm.pdf"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Content-Security-Policy", equalTo("default-src 'none'; sandbox"))
        .header("Cache-Control", equalTo("no-store"))
        .header("Accept-Ranges", equalTo("bytes"));
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 1",
    "bytes=0-99, 0, 100",
    "bytes=4000-8999, 4000, 9000",
    "bytes=9000-, 9000, 10000",
    "bytes=-10, 9990, 10000",
    "bytes=-20000, 0, 10000",
    "bytes=9999-20000, 9999, 10000"
  })
  void oneRangeIsAnswered(String range, int from, int to) {
    Response some = Api.as(OFFICER).header("Range", range).get(path);
    some.then()
        .statusCode(206)
        .header("Content-Range", equalTo("bytes " + from + "-" + (to - 1) + "/10000"))
        .header("Content-Length", equalTo(Integer.toString(to - from)));
    assertThat(some.asByteArray()).isEqualTo(Arrays.copyOfRange(document.content(), from, to));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-1,5-6", "lines=1-2", "bytes=5-2", "bytes=-", "bytes=a-b"})
  void whatIsNotOneRangeIsNone(String range) {
    Response all = Api.as(OFFICER).header("Range", range).get(path);
    all.then().statusCode(200).header("Content-Range", nullValue());
    assertThat(all.asByteArray()).isEqualTo(document.content());
  }

  @Test
  void aDownloadGoesOnOnlyWithTheSameFile() {
    String tag = Api.as(OFFICER).get(path).header("ETag");
    Api.as(OFFICER)
        .header("Range", "bytes=5-")
        .header("If-Range", tag)
        .get(path)
        .then()
        .statusCode(206);
    Api.as(OFFICER)
        .header("Range", "bytes=5-")
        .header("If-Range", "\"another\"")
        .get(path)
        .then()
        .statusCode(200);
    Api.as(OFFICER).header("If-None-Match", tag).get(path).then().statusCode(304);
    Api.as(OFFICER).head(path).then().statusCode(200).header("ETag", equalTo(tag));
  }

  @Test
  void whoReadItIsInTheLog() {
    Response read = Api.as("manager.nador").get(path);
    read.then().statusCode(200);
    assertThat(matter.recorded().entryOf(read))
        .satisfies(entry -> {
          assertThat(entry.operation()).isEqualTo("getCaseDocumentContent");
          assertThat(entry.outcome()).isEqualTo("read");
          assertThat(entry.cases()).containsExactly(matter.id());
        });
  }

  @Test
  void aChangedFileIsNotHandedOutWhole() throws IOException {
    ADocument large = ADocument.pdfOf(300_000);
    String id = large.addedTo(matter, OFFICER);
    Path file = DocumentFiles.ofDocument("oriental", id);
    byte[] changed = Files.readAllBytes(file);
    changed[200_000] ^= 1;
    Files.write(file, changed);
    assertThatThrownBy(() ->
            Api.as(OFFICER).get(matter.path() + "/documents/" + id + "/content").asByteArray())
        .isInstanceOf(Exception.class);
    changed[200_000] ^= 1;
    changed[100] ^= 1;
    Files.write(file, changed);
    Api.as(OFFICER).get(matter.path() + "/documents/" + id + "/content").then().statusCode(503);
  }

  @Test
  void aFileOfAnotherDocumentIsNotTakenForIt() throws IOException {
    String one = ADocument.pdf("one").addedTo(matter, OFFICER);
    String other = ADocument.pdf("two").addedTo(matter, OFFICER);
    Files.write(
        DocumentFiles.ofDocument("oriental", one),
        Files.readAllBytes(DocumentFiles.ofDocument("oriental", other)));
    Response answer = Api.as(OFFICER).get(matter.path() + "/documents/" + one + "/content");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(new String(answer.asByteArray(), StandardCharsets.UTF_8)).doesNotContain("two");
  }

  @Test
  void aStoreThatIsAwayIsSaidAndComesBack() throws IOException {
    String id = ADocument.pdf().addedTo(matter, OFFICER);
    Path file = DocumentFiles.ofDocument("oriental", id);
    Path aside = file.resolveSibling(file.getFileName() + ".aside");
    Files.move(file, aside);
    Api.as(OFFICER)
        .get(matter.path() + "/documents/" + id + "/content")
        .then()
        .statusCode(503)
        .header("Retry-After", equalTo("30"))
        .body("code", equalTo("storage_unavailable"));
    Files.move(aside, file);
    Api.as(OFFICER).get(matter.path() + "/documents/" + id + "/content").then().statusCode(200);
  }
}
