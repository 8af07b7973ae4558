package ma.prim.documents;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.http.RawHttp;
import ma.prim.testing.ACase;
import ma.prim.testing.ADocument;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import ma.prim.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ResumeUploadTest {
  private static final String OFFICER = "agent.nador";
  private static final byte[] FILE = ADocument.pdfOf(50_000).content();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\": \"x.pdf\"}",
        "{\"name\": \"x.pdf\", \"length\": 0}",
        "{\"name\": \"x.pdf\", \"length\": 26214401}",
        "{\"name\": \"\", \"length\": 10}",
        "{\"name\": \"x.pdf\", \"length\": 10, \"sha256\": \"abc\"}",
        "{\"name\": \"x.pdf\", \"length\": 10, \"language\": \"klingon\"}"
      })
  void anUploadSaysWhatWillCome(String body) {
    ACase.openedBySomebodyAt(OFFICER).given("uploads", body, OFFICER).then().statusCode(400);
  }

  @Test
  void anUploadGoesOnWhereItIsAndNowhereElse() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String upload = begun(matter, Map.of());
    send(upload, 1, FILE).then().statusCode(409).header("Upload-Offset", equalTo("0"));
    send(upload, 0, some(0, 20_000))
        .then()
        .statusCode(204)
        .header("Upload-Offset", equalTo("20000"));
    send(upload, 0, FILE).then().statusCode(409).header("Upload-Offset", equalTo("20000"));
    send(upload, 20_000, FILE).then().statusCode(413);
    for (String wrong : new String[] {"x", "-1", ""}) {
      Api.as(OFFICER)
          .contentType("application/offset+octet-stream")
          .header("Upload-Offset", wrong)
          .body(FILE)
          .patch(upload)
          .then()
          .statusCode(400);
    }
    Api.as(OFFICER)
        .get(upload)
        .then()
        .statusCode(200)
        .header("Upload-Offset", equalTo("20000"))
        .header("Tus-Resumable", equalTo("1.0.0"))
        .body("offset", equalTo(20_000))
        .body("length", equalTo(50_000));
    Api.as(OFFICER).head(upload).then().header("Upload-Offset", equalTo("20000"));
  }

  @Test
  void anUploadIsOfItsCasesOfficersAndNoDocument() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String upload = begun(matter, Map.of());
    Api.as("agent.oujda").get(upload).then().statusCode(404);
    Api.as("agent.oujda")
        .contentType("application/offset+octet-stream")
        .header("Upload-Offset", "0")
        .body(FILE)
        .patch(upload)
        .then()
        .statusCode(404);
    Api.as("manager.nador").get(upload).then().statusCode(200);
    Api.as(OFFICER).get(matter.path() + "/documents").then().body("items.size()", equalTo(0));
    Api.as(OFFICER).get(upload.replace("/uploads/", "/documents/")).then().statusCode(404);
  }

  @Test
  void whatIsRefusedAtTheEndLeavesNothing() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    byte[] page = "<!DOCTYPE html><html><body>x</body></html>".getBytes(StandardCharsets.UTF_8);
    String ofAnotherType = begun(matter, Map.of("length", page.length));
    send(ofAnotherType, 0, Arrays.copyOf(page, 10)).then().statusCode(204);
    send(ofAnotherType, 10, Arrays.copyOfRange(page, 10, page.length))
        .then()
        .statusCode(415)
        .body("code", equalTo("file_type_refused"));
    Api.as(OFFICER).get(ofAnotherType).then().statusCode(404);
    String ofAnotherDigest = begun(matter, Map.of("sha256", "0".repeat(64)));
    send(ofAnotherDigest, 0, FILE).then().statusCode(400).body("code", equalTo("digest_mismatch"));
    assertThat(DocumentFiles.rowsOf("oriental", matter.id())).isZero();
  }

  @Test
  void piecesMakeTheDocument() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String upload = begun(matter, Map.of("kind", "identity", "language", "fr", "note", "recto"));
    send(upload, 0, some(0, 1)).then().statusCode(204);
    send(upload, 1, new byte[0]).then().statusCode(204).header("Upload-Offset", equalTo("1"));
    send(upload, 1, some(1, 30_000)).then().statusCode(204);
    Response last = send(upload, 30_000, some(30_000, 50_000));
    last.then().statusCode(204).header("Upload-Offset", equalTo("50000"));
    String document = upload.replace("/uploads/", "/documents/");
    Api.as(OFFICER)
        .get(document)
        .then()
        .statusCode(200)
        .body("kind", equalTo("identity"))
        .body("note", equalTo("recto"))
        .body("mediaType", equalTo("application/pdf"))
        .body("size", equalTo(50_000));
    assertThat(Api.as(OFFICER).get(document + "/content").asByteArray()).isEqualTo(FILE);
    assertThat(
            Api.as(OFFICER)
                .header("Range", "bytes=29990-30009")
                .get(document + "/content")
                .asByteArray())
        .isEqualTo(some(29_990, 30_010));
    Api.as(OFFICER).get(upload).then().statusCode(404);
    assertThat(matter.recorded().typesOf(matter.subject()))
        .containsExactly("cases.opened", "documents.added");
  }

  @Test
  void whatHasComeBeforeTheLineBreaksIsKept() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String upload = begun(matter, Map.of());
    try (RawHttp line = new RawHttp()) {
      line.write(
          "PATCH "
              + upload
              + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
              + Tokens.of(OFFICER)
              + "\r\nContent-Type: application/offset+octet-stream\r\n"
              + "Upload-Offset: 0\r\nContent-Length: 50000\r\n\r\n"
              + new String(some(0, 40_000), StandardCharsets.US_ASCII));
      // Most of it has been read from the line by then.
      await()
          .atMost(15, SECONDS)
          .until(() -> DocumentFiles.sizeReceived("oriental", matter.id()) > 30_000);
    }
    await()
        .atMost(15, SECONDS)
        .untilAsserted(
            () -> assertThat(Api.as(OFFICER).get(upload).<Integer>path("offset")).isPositive());
    int offset = Api.as(OFFICER).get(upload).path("offset");
    assertThat(offset).isBetween(30_000, 40_000);
    send(upload, offset, some(offset, 50_000)).then().statusCode(204);
    assertThat(
            Api.as(OFFICER)
                .get(upload.replace("/uploads/", "/documents/") + "/content")
                .asByteArray())
        .isEqualTo(FILE);
  }

  @Test
  void theSamePieceTwiceAtOnceIsTakenOnce() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String upload = begun(matter, Map.of());
    List<Integer> answers = AtOnce.times(4, () -> send(upload, 0, some(0, 20_000)).statusCode());
    assertThat(answers).containsOnlyOnce(204).containsOnly(204, 409);
    send(upload, 20_000, some(20_000, 50_000)).then().statusCode(204);
    assertThat(
            Api.as(OFFICER)
                .get(upload.replace("/uploads/", "/documents/") + "/content")
                .asByteArray())
        .isEqualTo(FILE);
  }

  @Test
  void theWholeTwiceAtOnceIsStoredOnceAndStays() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String upload = begun(matter, Map.of());
    List<Integer> answers = AtOnce.times(4, () -> send(upload, 0, FILE).statusCode());
    assertThat(answers).containsOnlyOnce(204).isSubsetOf(204, 404, 409);
    requireStored(upload, FILE);
    assertThat(DocumentFiles.partsOf("oriental", matter.id())).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 30_000})
  void aDamagedLastPieceTakesNothingFromTheOneThatWasFaster(int offset) {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String upload = begun(matter, Map.of("sha256", Digests.hex(digestOf(FILE))));
    if (offset > 0) {
      send(upload, 0, some(0, offset)).then().statusCode(204);
    }
    int parts = DocumentFiles.partsOf("oriental", matter.id()).size();
    String damaged = "x".repeat(FILE.length - offset);
    try (RawHttp line = new RawHttp()) {
      line.write(patch(upload, offset, "Content-Length: " + damaged.length()));
      line.write(damaged.substring(1));
      await()
          .atMost(15, SECONDS)
          .until(() -> DocumentFiles.partsOf("oriental", matter.id()).size() > parts);
      send(upload, offset, some(offset, FILE.length)).then().statusCode(204);
      line.write("x");
      assertThat(line.read().status()).isBetween(400, 499);
    }
    requireStored(upload, FILE);
    assertThat(DocumentFiles.partsOf("oriental", matter.id())).hasSize(parts + 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 30_000})
  void aDamagedLastPieceTakesNothingFromTheOneThatIsSlower(int offset) {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String upload = begun(matter, Map.of("sha256", Digests.hex(digestOf(FILE))));
    if (offset > 0) {
      send(upload, 0, some(0, offset)).then().statusCode(204);
    }
    int parts = DocumentFiles.partsOf("oriental", matter.id()).size();
    byte[] damaged = some(offset, FILE.length);
    damaged[damaged.length - 1] ^= 1;
    String right = new String(some(offset, FILE.length), StandardCharsets.US_ASCII);
    try (RawHttp line = new RawHttp()) {
      line.write(patch(upload, offset, "Content-Length: " + right.length()));
      line.write(right.substring(0, right.length() - 1));
      await()
          .atMost(15, SECONDS)
          .until(() -> DocumentFiles.partsOf("oriental", matter.id()).size() > parts);
      send(upload, offset, damaged).then().statusCode(400).body("code", equalTo("digest_mismatch"));
      line.write(right.substring(right.length() - 1));
      assertThat(line.read().status()).isEqualTo(204);
    }
    requireStored(upload, FILE);
    assertThat(DocumentFiles.partsOf("oriental", matter.id())).hasSize(parts + 1);
  }

  @Test
  void aLineThatBreaksAfterTheLastByteHasBroughtTheDocument() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String upload = begun(matter, Map.of());
    try (RawHttp line = new RawHttp()) {
      line.write(patch(upload, 0, "Transfer-Encoding: chunked"));
      line.write(Integer.toHexString(FILE.length) + "\r\n");
      line.write(new String(FILE, StandardCharsets.US_ASCII) + "\r\n");
      await()
          .atMost(15, SECONDS)
          .until(() -> DocumentFiles.sizeReceived("oriental", matter.id()) > 30_000);
    }
    await().atMost(15, SECONDS).untilAsserted(() -> requireStored(upload, FILE));
  }

  @Test
  void anUploadThatHasEverythingIsStoredByAPieceOfNothing() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String upload = begun(matter, Map.of());
    send(upload, 0, some(0, 20_000)).then().statusCode(204);
    Stored.in("oriental")
        .change(
            "update case_document set length = size where case_id = ?",
            UUID.fromString(matter.id()));
    send(upload, 20_000, new byte[0])
        .then()
        .statusCode(204)
        .header("Upload-Offset", equalTo("20000"));
    requireStored(upload, some(0, 20_000));
  }

  @Test
  void anOfficerHasSoManyUploadsOpen() {
    String officer = AnOfficer.agentOf("nador").invited();
    ACase.Opened matter = ACase.openedBySomebodyAt(officer);
    Map<String, Object> body = Map.of("name", "x.pdf", "length", 10);
    matter.given("uploads", body, officer).then().statusCode(201);
    Stored.in("oriental")
        .change(
            "insert into case_document (id, version, case_id, written_in, author, created_at, state,"
                + " kind, length, size, expires_at) with recursive n (i) as (select 1 union all"
                + " select i + 1 from n where i < 499) select uuid_to_bin(uuid()), 0, case_id,"
                + " written_in, author, created_at, state, kind, length, 0, utc_timestamp() +"
                + " interval 1 minute from case_document join n where case_id = ?",
            UUID.fromString(matter.id()));
    matter
        .given("uploads", body, officer)
        .then()
        .statusCode(429)
        .header("Retry-After", equalTo("60"));
    matter.given("uploads", body, OFFICER).then().statusCode(201);
    ADocument.pdf().addedTo(matter, officer);
  }

  @Test
  void anUploadThatIsGivenUpIsGone() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String upload = begun(matter, Map.of());
    send(upload, 0, some(0, 100)).then().statusCode(204);
    Api.as("agent.oujda").header("If-Match", "*").delete(upload).then().statusCode(404);
    Api.as(OFFICER).delete(upload).then().statusCode(428);
    Api.as(OFFICER).header("If-Match", "*").delete(upload).then().statusCode(204);
    Api.as(OFFICER).header("If-Match", "*").delete(upload).then().statusCode(404);
    awaitNothing(matter);
  }

  @Test
  void anUploadThatNobodyGoesOnWithIsForgotten() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String upload = begun(matter, Map.of());
    send(upload, 0, some(0, 100)).then().statusCode(204);
    List<String> files = DocumentFiles.partsOf("oriental", matter.id());
    assertThat(files).hasSize(1);
    Stored.in("oriental")
        .change(
            "update case_document set expires_at = '2020-01-01' where case_id = ?",
            UUID.fromString(matter.id()));
    awaitNothing(matter);
    assertThat(DocumentFiles.of("oriental"))
        .extracting(file -> file.getFileName().toString())
        .doesNotContainAnyElementsOf(files);
    Api.as(OFFICER).get(upload).then().statusCode(404);
  }

  @Test
  void aPageOfDocumentsShowsNoUpload() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    begun(matter, Map.of());
    String document = ADocument.pdf().addedTo(matter, OFFICER);
    Api.as(OFFICER).get(matter.path() + "/documents").then().body("items.id", contains(document));
  }

  private static void awaitNothing(ACase.Opened matter) {
    await()
        .atMost(15, SECONDS)
        .untilAsserted(() -> assertThat(DocumentFiles.rowsOf("oriental", matter.id())).isZero());
  }

  /** The path of an upload of the file. */
  private static String begun(ACase.Opened matter, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(Map.of("name", "scan.pdf", "length", FILE.length));
    body.putAll(more);
    return matter.path() + "/uploads/" + matter.with("uploads", body, OFFICER);
  }

  private static Response send(String upload, int offset, byte[] bytes) {
    return Api.as(OFFICER)
        .contentType("application/offset+octet-stream")
        .header("Upload-Offset", offset)
        .body(bytes)
        .patch(upload);
  }

  /** The beginning of a request, for a line that is written by hand. */
  private static String patch(String upload, int offset, String length) {
    return "PATCH "
        + upload
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
        + Tokens.of(OFFICER)
        + "\r\nContent-Type: application/offset+octet-stream\r\nUpload-Offset: "
        + offset
        + "\r\n"
        + length
        + "\r\n\r\n";
  }

  private static MessageDigest digestOf(byte[] bytes) {
    MessageDigest digest = Digests.sha256();
    digest.update(bytes);
    return digest;
  }

  private static void requireStored(String upload, byte[] bytes) {
    Response content = Api.as(OFFICER).get(upload.replace("/uploads/", "/documents/") + "/content");
    content.then().statusCode(200);
    assertThat(content.asByteArray()).isEqualTo(bytes);
  }

  private static byte[] some(int from, int to) {
    return Arrays.copyOfRange(FILE, from, to);
  }
}
