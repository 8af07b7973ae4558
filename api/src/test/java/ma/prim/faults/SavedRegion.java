package ma.prim.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import ma.prim.packaged.Service;
import ma.prim.testing.Tokens;

/**
 * L'Oriental in a place of its own: database, documents, anchors, list of erasures. Two of them are
 * the region before and after.
 */
final class SavedRegion implements AutoCloseable {
  static final String OFFICER = "agent.nador";

  /** With its database and realm made anew. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final String REGION = "/v1/regions/oriental";

  private final Path folder;
  private final String database;
  private Service service;

  private SavedRegion(Path folder, String database) {
    this.folder = folder;
    this.database = database;
  }

  /** With nothing in it, not even a database. */
  static SavedRegion in(Path folder, String database) throws IOException, SQLException {
    Files.createDirectories(folder);
    Service.oriental(
        folder,
        text ->
            text.replace("name: prim_oriental", "name: " + database)
                .replaceAll("([rR]equestsPerMinute): \\d+", "$1: 1000000"));
    try (Connection root = root();
        Statement statement = root.createStatement()) {
      statement.execute("drop database if exists " + database);
    }
    return new SavedRegion(folder, database);
  }

  void start() {
    Map<String, String> environment = new HashMap<>(environment());
    environment.put("QUARKUS_PROFILE", "dev");
    environment.put("PRIM_DEMO_DATA", "false");
    // what is removed is gone at once, if nobody holds it
    environment.put("PRIM_DOCUMENTS_SWEEP_EVERY", "PT0.2S");
    // it is looked at what is answered, not how soon
    environment.put("PRIM_MYSQL_POOL_ACQUISITION_TIMEOUT", "60s");
    service = Service.start(folder, environment);
    await("the region's opening, see " + folder.resolve("service.log"))
        .atMost(PATIENCE)
        .until(() -> service.readiness() == 200 || !service.isAlive());
    assertThat(service.isAlive()).as(service.log()).isTrue();
  }

  void stop() throws InterruptedException {
    service.terminate();
    service.exitStatus();
  }

  /** Where it is, as the service and the operator's commands read it. */
  Map<String, String> environment() {
    return Map.of(
        "PRIM_TENANT_CONFIG", folder.resolve("tenant-config").toString(),
        "PRIM_DOCUMENTS_FOLDER", folder.resolve("documents").toString(),
        "PRIM_AUDIT_ANCHORS", folder.resolve("anchors").toString(),
        "PRIM_RETENTION_LEDGER", folder.resolve("erasures").toString());
  }

  String database() {
    return database;
  }

  RequestSpecification as(String username) {
    return service
        .request()
        .header("Authorization", "Bearer " + Tokens.of(username, "oriental"))
        .header("If-Match", "*")
        .contentType("application/json")
        .basePath(REGION);
  }

  /** Somebody new with a case. */
  Response received() {
    Response intake =
        as(OFFICER)
            .body(
                Map.of(
                    "person",
                    Map.of(
                        "group",
                        "mre",
                        "names",
                        Map.of("latin", Map.of("given", "Amina", "family", "Ouazzani"))),
                    "contact",
                    Map.of("channel", "walk_in", "need", "ADM.CIVIL"),
                    "case",
                    Map.of("summary", "Acte de naissance")))
            .post("/intakes");
    assertThat(intake.statusCode()).as(intake.asString()).isEqualTo(201);
    return intake;
  }

  /** The id of a document that was added to a case. */
  String added(String matter, byte[] content) {
    Response added =
        as(OFFICER)
            .contentType("application/pdf")
            .header("Content-Disposition", "attachment; filename=scan.pdf")
            .body(content)
            .post("/cases/" + matter + "/documents");
    assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
    return added.path("id");
  }

  byte[] content(String matter, String document) {
    Response content = as(OFFICER).get("/cases/" + matter + "/documents/" + document + "/content");
    assertThat(content.statusCode()).as(content.asString()).isEqualTo(200);
    return content.asByteArray();
  }

  /** Although nobody would have to yet. */
  void erase(String person) {
    Response request =
        as(OFFICER).body(Map.of("kind", "erasure", "person", person)).post("/subject-requests");
    assertThat(request.statusCode()).as(request.asString()).isEqualTo(201);
    Response decided =
        as("protection.oriental")
            .body(Map.of("outcome", "granted", "answer", "Yes", "ground", "unlawful_processing"))
            .post("/subject-requests/" + request.path("id") + "/decide");
    assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
  }

  /** A sealed file of a document, as it stands in the store. */
  Path file(UUID id) {
    String name = id.toString();
    return folder
        .resolve("documents")
        .resolve("oriental")
        .resolve(name.substring(name.length() - 2))
        .resolve(name);
  }

  Connection connection() throws SQLException {
    return DriverManager.getConnection(
        System.getenv("PRIM_MYSQL_URL") + "/" + database,
        System.getenv("PRIM_MYSQL_USER"),
        System.getenv("PRIM_MYSQL_PASSWORD"));
  }

  static Connection root() throws SQLException {
    return DriverManager.getConnection(
        System.getenv("PRIM_MYSQL_URL") + "/",
        "root",
        System.getenv("PRIM_TEST_MYSQL_ROOT_PASSWORD"));
  }

  @Override
  public void close() {
    if (service != null) {
      service.close();
    }
  }
}
