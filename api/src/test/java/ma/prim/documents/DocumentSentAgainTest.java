package ma.prim.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

/** A document that is sent again under one Idempotency-Key. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class DocumentSentAgainTest {
  private static final String OFFICER = "agent.nador";

  @Test
  void anotherFileUnderTheKeyIsRefused() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String key = UUID.randomUUID().toString();
    send(matter, key, "%PDF-1.7 one").then().statusCode(201);
    send(matter, key, "%PDF-1.7 two")
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency_key_reused"));
    assertThat(DocumentFiles.rowsOf("oriental", matter.id())).isEqualTo(1);
  }

  @Test
  void theSameFileIsAnsweredAgainAndStoredOnce() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String key = UUID.randomUUID().toString();
    String id = send(matter, key, "%PDF-1.7 one").path("id");
    Response again = send(matter, key, "%PDF-1.7 one");
    again.then().statusCode(201).header("Idempotent-Replayed", "true").body("id", equalTo(id));
    assertThat(DocumentFiles.rowsOf("oriental", matter.id())).isEqualTo(1);
    assertThat(DocumentFiles.strays("oriental")).isEmpty();
  }

  @Test
  void ofTwentyAtOnceOneIsThere() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String key = UUID.randomUUID().toString();
    List<Integer> answers = AtOnce.times(20, () -> send(matter, key, "%PDF-1.7 one").statusCode());
    assertThat(answers).contains(201).containsAnyOf(201, 409).doesNotContain(500);
    assertThat(DocumentFiles.rowsOf("oriental", matter.id())).isEqualTo(1);
    assertThat(DocumentFiles.strays("oriental")).isEmpty();
  }

  private static Response send(ACase.Opened matter, String key, String content) {
    return Api.as(OFFICER)
        .contentType("application/pdf")
        .header("Content-Disposition", "attachment; filename=deed.pdf")
        .header("Idempotency-Key", key)
        .body(content.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post(matter.path() + "/documents");
  }
}
