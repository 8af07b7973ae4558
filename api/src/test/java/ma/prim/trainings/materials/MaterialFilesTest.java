package ma.prim.trainings.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import ma.prim.testing.ADocument;
import ma.prim.testing.ATraining;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that sessions are taught with. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class MaterialFilesTest {
  private static final String NADOR = "coordinator.ma-nad";
  private static final String TRAINER = "trainer.oriental";

  @ParameterizedTest
  @CsvSource({
    "agent.nador, 403",
    "manager.nador, 403",
    "observer.oriental, 403",
    // Coordinates elsewhere.
    "coordinator.ma-ouj, 403"
  })
  void whoDoesNotServeTheSessionAddsNone(String caller, int status) {
    ATraining training = ATraining.by(NADOR).opened();
    training.fileBy(caller, ADocument.pdf()).then().statusCode(status);
    training.get(NADOR, "/materials").then().body("items", org.hamcrest.Matchers.empty());
  }

  @Test
  void whatIsNoFileIsRefused() {
    ATraining training = ATraining.by(NADOR).opened();
    ADocument zip = ADocument.of(new byte[] {'P', 'K', 3, 4, 0, 0}, "application/zip");
    training.fileBy(NADOR, zip).then().statusCode(415);
    training.fileBy(NADOR, ADocument.pdf().called(null)).then().statusCode(400);
    training
        .fileBy(NADOR, ADocument.pdf().announcedAs("sha-256=:" + "A".repeat(43) + "=:"))
        .then()
        .statusCode(400);
    training
        .fileBy(NADOR, ADocument.pdf().with("language=xx-nowhere"))
        .then()
        .statusCode(400)
        .body("errors.code", contains("unknown_reference"));
    training.get(NADOR, "/materials").then().body("items", org.hamcrest.Matchers.empty());
  }

  @Test
  void theTrainerAddsOneAndParticipantsReadIt() {
    ATraining training = ATraining.by(NADOR).taughtBy(TRAINER).seats(1).opened();
    ADocument file = ADocument.pdf("Canarymaterial").called("دليل الاستقبال.pdf");
    Response added = training.fileBy(TRAINER, file.with("title=Support&language=fr"));
    added
        .then()
        .statusCode(201)
        .body("titles.fr", equalTo("Support"))
        .body("file.name", equalTo("دليل الاستقبال.pdf"))
        .body("file.mediaType", equalTo("application/pdf"))
        .body("file.size", equalTo(file.content().length));
    String id = added.path("id");
    assertThat(added.header("Location")).endsWith(training.path() + "/materials/" + id);
    assertThat(added.<String>path("link"))
        .isEqualTo("/v1/regions/oriental" + training.path() + "/materials/" + id + "/content");

    String content = "/materials/" + id + "/content";
    training.get("agent.nador", content).then().statusCode(404);
    training.enrolled("agent.nador", "agent.driouch");
    Response whole = training.get("agent.nador", content);
    whole.then().statusCode(200).contentType("application/pdf");
    assertThat(whole.asByteArray()).isEqualTo(file.content());
    assertThat(whole.header("Content-Disposition")).startsWith("attachment");
    Response part =
        Api.as("agent.nador")
            .header("Range", "bytes=0-7")
            .get("/v1/regions/oriental" + training.path() + content);
    part.then().statusCode(206);
    assertThat(part.asString()).isEqualTo("%PDF-1.7");
    Api.as("agent.nador")
        .header("If-None-Match", whole.header("ETag"))
        .get("/v1/regions/oriental" + training.path() + content)
        .then()
        .statusCode(304);
    training.get(TRAINER, content).then().statusCode(200);
    training.get("manager.oujda", content).then().statusCode(200);
    training.get(NADOR, content).then().statusCode(200);
    // Waits only; has no seat; may read sessions, and no files of them.
    training.get("agent.driouch", content).then().statusCode(404);
    training.get("head.nador", content).then().statusCode(404);
    training.get("observer.oriental", content).then().statusCode(403);
    training
        .get("agent.nador", "/materials/" + training.material() + "/content")
        .then()
        .statusCode(404);
  }

  @Test
  void theNameIsSealedAndTheBytesAreNotThoseOfTheFile() {
    ATraining training = ATraining.by(NADOR).opened();
    String id =
        training
            .fileBy(NADOR, ADocument.pdf("Canarybytes").called("Canaryname.pdf").with("title=x"))
            .path("id");
    String row =
        Stored.in("oriental")
            .rows("select * from session_material where id = ?", UUID.fromString(id))
            .stream()
            .map(one -> one + new String((byte[]) one.get("sealed"), StandardCharsets.ISO_8859_1))
            .toList()
            .toString();
    assertThat(row).doesNotContain("Canaryname");
    Api.as(NADOR)
        .header("If-Match", "*")
        .delete("/v1/regions/oriental" + training.path() + "/materials/" + id)
        .then()
        .statusCode(204);
    training.get(NADOR, "/materials/" + id + "/content").then().statusCode(404);
  }

  @Test
  void whatIsKeptElsewhereIsALinkAsBefore() {
    ATraining training = ATraining.by(NADOR).opened();
    training
        .get("agent.nador", "/materials/" + training.material())
        .then()
        .statusCode(200)
        .body("link", equalTo("https://example.org/x.pdf"))
        .body("file", nullValue());
  }
}
