package ma.prim.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ma.prim.crypto.SealedColumns;
import ma.prim.tenancy.RegionData;
import ma.prim.tenancy.Regions;
import ma.prim.testing.ACase;
import ma.prim.testing.ADocument;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A region gets a new key while people work, and nothing stays under the old one. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class RotateKeysTest {
  private static final String REGION = "/v1/regions/souss-massa";

  @Inject RegionData data;
  @Inject Regions regions;
  @Inject Instance<SealedColumns> sealed;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agent.taliouine",
        "manager.taliouine",
        "head.taliouine",
        "coordinator.souss-massa",
        "observer.souss-massa",
        "protection.souss-massa"
      })
  void nobodyButTheAdministratorRotates(String username) {
    Api.as(username).post(REGION + "/keys/rotate").then().statusCode(403);
  }

  @Test
  void everyRowIsEncryptedAnewAndTheOldKeyGivenUp() {
    String person =
        Api.as("agent.taliouine")
            .contentType("application/json")
            .body(
                "{\"group\":\"returnee\",\"names\":{\"latin\":{\"given\":\"Brahim\",\"family\":\"Aït Baha\"}}}")
            .post(REGION + "/people")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    JsonPath before = keys();
    String oldKey = before.getString("keysets.find { it.purpose == 'data' }.primary");

    Api.as("admin.souss-massa").post(REGION + "/keys/rotate").then().statusCode(202);

    await().atMost(Duration.ofSeconds(60)).until(() -> !keys().getBoolean("running"));
    JsonPath after = keys();
    assertThat(after.getLong("pending")).isZero();
    assertThat(after.getLong("resealed")).isPositive();
    assertThat(after.getList("keysets.find { it.purpose == 'data' }.keys")).hasSize(1);
    assertThat(after.getString("keysets.find { it.purpose == 'data' }.primary"))
        .isNotEqualTo(oldKey);
    Api.as("agent.taliouine")
        .get(REGION + "/people/" + person)
        .then()
        .statusCode(200)
        .body("names.latin.family", equalTo("Aït Baha"))
        .body("etag", equalTo("\"0\""));
    Api.as("protection.souss-massa")
        .get(REGION + "/audit?operation=rotateKeys")
        .then()
        .statusCode(200)
        .body("items.outcome", hasItem("done"));
  }

  /** The bytes stay as they are: what is sealed anew is each document's own key. */
  @Test
  void documentsAreReadAndUploadsGoOnAsIfNothingHadBeen() {
    String officer = "agent.taliouine";
    byte[] file = ADocument.pdfOf(40_000).content();
    ACase.Opened matter = ACase.openedBySomebodyAt(officer);
    String document = ADocument.of(file, "application/pdf").addedTo(matter, officer);
    String upload = matter.with("uploads", Map.of("name", "x.pdf", "length", file.length), officer);
    piece(matter, upload, 0, Arrays.copyOf(file, 15_000));

    Api.as("admin.souss-massa").post(REGION + "/keys/rotate").then().statusCode(202);
    await().atMost(Duration.ofSeconds(60)).until(() -> !keys().getBoolean("running"));
    assertThat(keys().getList("keysets.find { it.purpose == 'data' }.keys")).hasSize(1);

    piece(matter, upload, 15_000, Arrays.copyOfRange(file, 15_000, file.length));
    for (String id : List.of(document, upload)) {
      assertThat(
              Api.as(officer)
                  .get(matter.path() + "/documents/" + id + "/content")
                  .then()
                  .statusCode(200)
                  .extract()
                  .asByteArray())
          .isEqualTo(file);
    }
  }

  private static void piece(ACase.Opened matter, String upload, int offset, byte[] bytes) {
    Api.as("agent.taliouine")
        .contentType("application/offset+octet-stream")
        .header("Upload-Offset", offset)
        .body(bytes)
        .patch(matter.path() + "/uploads/" + upload)
        .then()
        .statusCode(204);
  }

  @Test
  void noSealedColumnIsForgotten() throws SQLException {
    Set<String> declared =
        sealed.stream()
            .flatMap(feature -> feature.all().stream())
            .map(column -> column.table() + "." + column.column())
            .collect(Collectors.toSet());
    Set<String> stored = new TreeSet<>();
    try (Connection connection = data.source(regions.available("oriental")).getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select concat(table_name, '.', column_name) from information_schema.columns where"
                    + " table_schema = database() and data_type = 'mediumblob'")) {
      while (rows.next()) {
        stored.add(rows.getString(1));
      }
    }
    assertThat(declared).isEqualTo(stored);
  }

  private static JsonPath keys() {
    return Api.as("admin.souss-massa")
        .get(REGION + "/keys")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
