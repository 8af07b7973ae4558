package ma.prim.documents.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.ADocument;
import ma.prim.testing.Api;
import ma.prim.testing.Forwarder;
import ma.prim.testing.ObjectStore;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** The service with its documents in an object store, which goes away and comes back. */
@QuarkusTest
@TestProfile(S3DocumentsTest.InABucket.class)
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class S3DocumentsTest {
  private static final String OFFICER = "agent.nador";
  private static final Forwarder NETWORK =
      Forwarder.toHttp(ObjectStore.started().endpoint().toString());

  public static class InABucket implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "prim.documents.s3.bucket", ObjectStore.BUCKET,
          "prim.documents.s3.endpoint", "http://127.0.0.1:" + NETWORK.port(),
          "prim.documents.s3.access-key", ObjectStore.ACCESS_KEY,
          "prim.documents.s3.secret-key", ObjectStore.SECRET_KEY);
    }
  }

  @Test
  void aStoreThatIsAwayLosesNothingAndComesBack() {
    awaitStore("away");
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    ADocument.pdf()
        .sentTo(matter, OFFICER)
        .then()
        .statusCode(503)
        .header("Retry-After", equalTo("30"))
        .body("code", equalTo("storage_unavailable"));

    NETWORK.open();
    awaitStore("up");
    ADocument deed = ADocument.pdfOf(100_000);
    String path = matter.path() + "/documents/" + deed.addedTo(matter, OFFICER);
    assertThat(Api.as(OFFICER).get(path + "/content").asByteArray()).isEqualTo(deed.content());
    assertThat(Api.as(OFFICER).header("Range", "bytes=99990-").get(path + "/content").asByteArray())
        .hasSize(10);
    String key = "oriental/" + part(path);
    assertThat(ObjectStore.started().keys()).contains(key);
    assertThat(new String(ObjectStore.started().content(key), StandardCharsets.ISO_8859_1))
        .doesNotContain("%PDF", "abcdefghijkl");

    NETWORK.shut();
    Api.as(OFFICER)
        .get(path + "/content")
        .then()
        .statusCode(503)
        .body("code", equalTo("storage_unavailable"));
    Api.as(OFFICER).get(path).then().statusCode(200);
    Api.as(OFFICER).header("If-Match", "*").delete(path).then().statusCode(204);
    assertThat(ObjectStore.started().keys()).contains(key);

    NETWORK.open();
    await()
        .atMost(30, SECONDS)
        .untilAsserted(() -> assertThat(ObjectStore.started().keys()).doesNotContain(key));
  }

  private static String part(String path) {
    String id = path.substring(path.lastIndexOf('/') + 1);
    List<Map<String, Object>> rows =
        Stored.in("oriental")
            .rows("select id from case_document_part where document_id = ?", UUID.fromString(id));
    return (String) rows.getFirst().get("id");
  }

  private static void awaitStore(String state) {
    await()
        .atMost(30, SECONDS)
        .untilAsserted(() -> {
          Response ready = Api.anonymous().get("/q/health/ready");
          assertThat(ready.statusCode()).isEqualTo(200);
          assertThat(ready.<String>path("checks.find { it.name == 'documents' }.data.store"))
              .startsWith(state);
        });
  }
}
