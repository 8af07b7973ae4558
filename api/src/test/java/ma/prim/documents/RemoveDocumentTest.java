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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.ADocument;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class RemoveDocumentTest {
  private static final String OFFICER = "agent.nador";
  private static final String MANAGER = "manager.nador";

  private ACase.Opened matter;
  private String document;

  @BeforeEach
  void added() {
    matter = ACase.openedBySomebodyAt(OFFICER);
    document = ADocument.pdf().addedTo(matter, OFFICER);
  }

  @Test
  void aColleagueRemovesNothing() {
    String colleague = AnOfficer.agentOf("nador").invited();
    remove(colleague, "?reason=misfiled").then().statusCode(403);
    assertThere();
  }

  @Test
  void aDayLaterItIsNotTheOfficersAnyMore() {
    Stored.in("oriental")
        .change(
            "update case_document set created_at = created_at - interval 25 hour where id = ?",
            UUID.fromString(document));
    remove(OFFICER, "?reason=misfiled").then().statusCode(403);
    assertThere();
  }

  @Test
  void aManagerSaysWhy() {
    remove(MANAGER, "")
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("reason"))
        .body("errors.code", contains("required"));
    remove(MANAGER, "?reason=anger").then().statusCode(400);
    assertThere();
    Response removed = remove(MANAGER, "?reason=misfiled");
    removed.then().statusCode(204);
    assertThat(matter.recorded().eventsOf(matter.subject()))
        .last()
        .satisfies(event -> {
          assertThat(event.type()).isEqualTo("documents.removed");
          assertThat(event.details()).contains("misfiled");
        });
  }

  @Test
  void theVersionIsNamed() {
    Api.as(OFFICER).delete(path()).then().statusCode(428);
    Api.as(OFFICER).header("If-Match", "\"7\"").delete(path()).then().statusCode(412);
    assertThere();
  }

  @Test
  void aClosedCaseKeepsItsDocuments() {
    matter.after("close", Map.of("closureReason", "resolved"), OFFICER);
    remove(OFFICER, "").then().statusCode(409).body("code", equalTo("invalid_transition"));
    assertThere();
  }

  @Test
  void itIsGoneAtOnceAndItsFileSoon() {
    Path file = DocumentFiles.ofDocument("oriental", document);
    assertThat(file).exists();
    remove(OFFICER, "").then().statusCode(204);
    Api.as(OFFICER).get(path()).then().statusCode(404);
    Api.as(OFFICER).get(path() + "/content").then().statusCode(404);
    Api.as(OFFICER).get(matter.path() + "/documents").then().body("items.size()", equalTo(0));
    remove(OFFICER, "").then().statusCode(404);
    await()
        .atMost(15, SECONDS)
        .untilAsserted(() -> {
          assertThat(Files.exists(file)).isFalse();
          assertThat(DocumentFiles.rowsOf("oriental", matter.id())).isZero();
        });
  }

  private void assertThere() {
    Api.as(OFFICER).get(path() + "/content").then().statusCode(200);
  }

  private Response remove(String officer, String query) {
    return Api.as(officer).header("If-Match", "*").delete(path() + query);
  }

  private String path() {
    return matter.path() + "/documents/" + document;
  }
}
