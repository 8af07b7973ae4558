package ma.prim.bulk.imports;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import ma.prim.testing.Addresses;
import ma.prim.testing.Api;

/** A register that a manager brings in, in the words of a test. */
record AnImport(String manager, String id, String path) {
  static final String CSV = "text/csv";
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String[] SYLLABLES = {
    "ba", "ki", "du", "fe", "gol", "mra", "pli", "zut", "vor", "xi", "qad", "sen", "tir", "hul"
  };

  static Response sentBy(String manager, String type, byte[] file) {
    return Api.as(manager).contentType(type).body(file).post(Addresses.of(manager, "/imports"));
  }

  static Response sentBy(String manager, String csv) {
    return sentBy(manager, CSV, csv.getBytes(StandardCharsets.UTF_8));
  }

  static AnImport of(String manager, String... lines) {
    return of(sentBy(manager, String.join("\n", lines) + "\n"), manager);
  }

  static AnImport of(Response sent, String manager) {
    sent.then().statusCode(201);
    return new AnImport(
        manager, sent.path("id"), Addresses.of(manager, "/imports/" + sent.path("id")));
  }

  /** A name that nobody else has, nor one that sounds like it. */
  static String aName() {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      name.append(SYLLABLES[ThreadLocalRandom.current().nextInt(SYLLABLES.length)]);
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  Response read() {
    return Api.as(manager).get(path);
  }

  String status() {
    return read().path("status");
  }

  AnImport checked() {
    return awaiting("checked");
  }

  AnImport awaiting(String status) {
    await()
        .atMost(Duration.ofSeconds(240))
        .pollInterval(Duration.ofMillis(200))
        .ignoreExceptions()
        .until(this::status, status::equals);
    return this;
  }

  Response verb(String verb, Object body) {
    var request = Api.as(manager);
    if (body != null || verb.equals("start")) {
      request.contentType("application/json").body(body == null ? Map.of() : body);
    }
    return request.post(path + "/" + verb);
  }

  AnImport started() {
    verb("start", Map.of()).then().statusCode(200);
    return this;
  }

  AnImport decided(Map<String, Object> decision) {
    verb("decide", Map.of("rows", List.of(decision))).then().statusCode(200);
    return this;
  }

  Response rows(String query) {
    return rows(query, "en");
  }

  Response rows(String query, String language) {
    Response rows = Api.as(manager).header("Accept-Language", language).get(path + "/rows" + query);
    rows.then().statusCode(200);
    return rows;
  }
}
