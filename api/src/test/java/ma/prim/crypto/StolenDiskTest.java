package ma.prim.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Logger;
import ma.prim.testing.ADocument;
import ma.prim.testing.AnAccessRequest;
import ma.prim.testing.AnOpening;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * Canaries in every text field of a person and a case: none of them stands in clear in MySQL's
 * tables, logs of changes and binary logs, in the folder of documents, nor in what the service
 * logs.
 */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class StolenDiskTest {
  private static final String R = "/v1/regions/oriental";

  /** Random letters: they stand nowhere else, and fold to themselves. */
  private final String canary =
      "kanari" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "vogel";

  private final String arabic = "عصفورالكناري" + "بشكلغريبجدا";

  /** Stands in clear in the audit trail: once it is on the disk, so is all that came before. */
  private final String control = "control-" + UUID.randomUUID();

  @ConfigProperty(name = "prim.documents.folder")
  String documentFolder;

  @Test
  void showsNothingPersonal() {
    String data = System.getenv("PRIM_TEST_MYSQL_DATADIR");
    assumeThat(data).as("PRIM_TEST_MYSQL_DATADIR, where MySQL has its files").isNotNull();
    HeardLog log = new HeardLog();
    Logger root = Logger.getLogger("");
    root.addHandler(log);
    try {
      writeEverywhere();
      Api.as("agent.nador")
          .header("X-Request-Id", control)
          .get(R + "/people/" + UUID.randomUUID())
          .then()
          .statusCode(404);
    } finally {
      root.removeHandler(log);
    }
    DiskSearch disk = new DiskSearch(Path.of(data));
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofSeconds(2))
        .untilAsserted(() -> assertThat(disk.filesWith(control)).isNotEmpty());
    assertThat(disk.filesWith(canary)).isEmpty();
    assertThat(disk.filesWith(arabic)).isEmpty();
    assertThat(disk.filesWith("+212661987654")).isEmpty();
    DiskSearch documents = new DiskSearch(Path.of(documentFolder));
    assertThat(documents.filesWith(canary)).isEmpty();
    assertThat(documents.filesWith(arabic)).isEmpty();
    assertThat(log.text()).doesNotContain(canary, arabic, "+212661987654");
  }

  private void writeEverywhere() {
    String person = created(post("/people", person()));
    post("/people/search", Map.of("name", canary)).then().statusCode(200);
    post("/people", Map.of("group", canary, "names", Map.of("latin", canary)))
        .then()
        .statusCode(400);
    patch("/people/" + person, Map.of("note", text("patched"), "address", text("street")));
    askForRights(person);
    String file = created(post("/cases", file(person)));
    String path = "/cases/" + file;
    created(post(path + "/notes", Map.of("text", text("note"))));
    created(post(path + "/tasks", Map.of("title", text("task"), "details", text("details"))));
    created(post(path + "/services", service()));
    ADocument.pdf(text("document"))
        .called(text("file") + ".pdf")
        .addedTo(R + path, "manager.nador");
    Map<String, Object> upload =
        Map.of("name", text("upload"), "note", text("upload"), "length", 100_000);
    String begun = created(post(path + "/uploads", upload));
    Api.as("manager.nador")
        .contentType("application/offset+octet-stream")
        .header("Upload-Offset", "0")
        .body(ADocument.pdf(text("piece")).content())
        .patch(R + path + "/uploads/" + begun)
        .then()
        .statusCode(204);
    created(post(path + "/parties", party(created(post("/people", person())))));
    String contact = created(post("/contacts", contact(person)));
    patch("/contacts/" + contact, Map.of("note", text("contact again")));
    post("/intakes", Map.of("knownPerson", person, "contact", contact(null)))
        .then()
        .statusCode(201);
    AnAccessRequest.by("agent.figuig")
        .because(text("access"))
        .to("agent.nador")
        .told("grant", Map.of("note", text("granted")), "manager.nador")
        .then()
        .statusCode(200);
    AnOpening opening =
        AnOpening.by("coordinator.ma-nad").because(text("opening")).of("oriental", file);
    opening.told("end", null).then().statusCode(200);
    opening
        .told("review", Map.of("verdict", "justified", "note", text("review")))
        .then()
        .statusCode(200);
    patch(path, Map.of("summary", text("summary again")));
    verb(path, "hold", Map.of("reason", text("hold")));
    verb(path, "resume", null);
    verb(
        path,
        "close",
        Map.of(
            "closureReason", "resolved",
            "closureEvidence", text("evidence"),
            "note", text("last note"),
            "service", service()));
    verb(path, "reopen", Map.of("reason", text("reopen")));
    Api.as("manager.nador")
        .contentType("text/csv")
        .body("group,familyName,note\nmre," + canary + "," + text("register") + "\n")
        .post(R + "/imports")
        .then()
        .statusCode(201);
    verb(path, "transfer", Map.of("cell", "driouch", "reason", text("transfer")));
  }

  private void askForRights(String person) {
    String path = "/people/" + person + "/consents";
    Map<String, Object> consent = new TreeMap<>();
    consent.put("purpose", "referral");
    consent.put("recipients", List.of(Map.of("kind", "other", "name", text("recipient"))));
    consent.put("documents", List.of(text("paper")));
    consent.put("how", "oral");
    consent.put("language", "ary");
    consent.put("witness", text("witness"));
    consent.put("justification", text("justification"));
    String recorded = created(post(path, consent));
    verb(path + "/" + recorded, "withdraw", Map.of("reason", text("withdrawal")));
    post(
            "/subject-requests",
            Map.of("person", person, "kind", "rectification", "details", text("rectify")))
        .then()
        .statusCode(201);
    Api.as("protection.oriental")
        .header("If-Match", "*")
        .contentType("application/json")
        .body(Map.of("reason", text("hold")))
        .post(R + "/people/" + person + "/hold")
        .then()
        .statusCode(200);
  }

  private Map<String, Object> person() {
    Map<String, Object> person = new TreeMap<>();
    person.put("group", "mre");
    person.put(
        "names",
        Map.of(
            "ar", Map.of("given", arabic, "family", arabic),
            "latin", Map.of("given", canary, "family", canary),
            "other", List.of(canary),
            "parents", Map.of("father", canary, "mother", canary)));
    person.put("address", text("address"));
    person.put("note", text("note"));
    person.put(
        "contacts",
        List.of(
            Map.of("type", "phone", "value", "+212661987654", "hours", text("hours")),
            Map.of("type", "email", "value", canary + "@example.org"),
            Map.of("type", "other", "value", text("other"))));
    person.put("identityDocuments", List.of(Map.of("type", "passport", "number", canary)));
    person.put("guardian", Map.of("kind", "institution", "name", text("guardian")));
    return person;
  }

  private Map<String, Object> file(String person) {
    return Map.of(
        "person", person, "need", "ADM.CIVIL", "channel", "walk_in", "summary", text("summary"));
  }

  private Map<String, Object> contact(String person) {
    Map<String, Object> contact = new TreeMap<>();
    contact.put("channel", "walk_in");
    contact.put("ticket", canary);
    contact.put("note", text("contact"));
    if (person != null) {
      contact.put("person", person);
    }
    return contact;
  }

  private Map<String, Object> service() {
    return Map.of(
        "need", "ADM.CIVIL", "date", "2026-03-02", "outcome", "done", "note", text("service"));
  }

  private Map<String, Object> party(String person) {
    return Map.of(
        "person",
        person,
        "part",
        "representative",
        "mandate",
        Map.of(
            "kind", "power_of_attorney",
            "reference", text("reference"),
            "issuer", text("issuer")));
  }

  private String text(String what) {
    return what + " " + canary + " " + arabic;
  }

  private Response post(String path, Object body) {
    return Api.as("manager.nador")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body(body)
        .post(R + path);
  }

  private static String created(Response answer) {
    answer.then().statusCode(201);
    return answer.path("id");
  }

  private void patch(String path, Object body) {
    Api.as("manager.nador")
        .header("If-Match", etag(path))
        .contentType("application/merge-patch+json")
        .body(body)
        .patch(R + path)
        .then()
        .statusCode(200);
  }

  private void verb(String path, String verb, Object body) {
    var request = Api.as("manager.nador").header("If-Match", etag(path));
    if (body != null) {
      request.contentType("application/json").body(body);
    }
    request.post(R + path + "/" + verb).then().statusCode(200);
  }

  private static String etag(String path) {
    return Api.as("manager.nador").get(R + path).header("ETag");
  }
}
