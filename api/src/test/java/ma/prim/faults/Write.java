package ma.prim.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A request that makes rows.
 *
 * @param key its Idempotency-Key
 * @param path in its region
 * @param rows where the answer names the id of each row, by table
 */
record Write(String key, String path, String type, byte[] body, Map<String, String> rows) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PDF = "application/pdf";

  /** All that these make. */
  static final Set<String> TABLES = Set.of("person", "contact", "case_file", "case_note");

  /** Somebody new is received, and has a case then. */
  static Write intake() {
    return json(
        "/intakes",
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
            Map.of("summary", "Acte de naissance")),
        Map.of("person", "/person/id", "contact", "/contact/id", "case_file", "/case/id"));
  }

  static Write note(String matter) {
    return json(
        "/cases/" + matter + "/notes",
        Map.of("text", "Elle revient jeudi avec le livret."),
        Map.of("case_note", "/id"));
  }

  static Write call(String person) {
    return json(
        "/contacts",
        Map.of("person", person, "channel", "phone", "need", "INF"),
        Map.of("contact", "/id"));
  }

  static Write matter(String person) {
    return json(
        "/cases",
        Map.of("person", person, "need", "PEN", "channel", "phone"),
        Map.of("case_file", "/id"));
  }

  static Write document(String matter, byte[] pdf) {
    return new Write(
        UUID.randomUUID().toString(),
        "/cases/" + matter + "/documents",
        PDF,
        pdf,
        Map.of("case_document", "/id"));
  }

  /** A document's name comes beside it. */
  Optional<String> disposition() {
    return type.equals(PDF) ? Optional.of("attachment; filename=\"acte.pdf\"") : Optional.empty();
  }

  /**
   * What the answer names is not looked for in a table.
   *
   * @param body null for a verb that takes none
   */
  static Write of(String path, Map<String, ?> body) {
    return json(path, body, Map.of());
  }

  static Write guest(String session, String name) {
    return json(
        "/sessions/" + session + "/enrolments",
        Map.of("name", name, "audience", "civil_society"),
        Map.of("enrolment", "/id"));
  }

  private static Write json(String path, Map<String, ?> body, Map<String, String> rows) {
    try {
      return new Write(
          UUID.randomUUID().toString(),
          path,
          "application/json",
          body == null ? new byte[0] : JSON.writeValueAsBytes(body),
          rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The id of a row that an answer names. */
  static String id(JsonNode answer, String pointer) {
    return answer.at(pointer).textValue();
  }
}
