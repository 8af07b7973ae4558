package ma.prim.floor;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Rows as the service's JSON; what is sealed is a text of about the same length. */
final class Rows {
  /** What Tink puts around a text, in bytes. */
  private static final int SEAL = 33;

  private static final List<String> CASE_TIMES =
      List.of("opened_at", "updated_at", "acknowledge_by", "acknowledged_at", "respond_by", "responded_at", "due_at", "closed_at");
  private static final List<String> CASE_TIME_NAMES =
      List.of("openedAt", "updatedAt", "acknowledgeBy", "acknowledgedAt", "respondBy", "respondedAt", "dueAt", "closedAt");
  private static final String[] ACTIONS = {
    "update", "add-note", "add-service", "add-task", "add-party", "add-document", "add-appointment", "refer",
    "assess", "plan", "start", "hold", "close", "cancel"
  };

  private Rows() {}

  /** Without its end, so that more may follow. */
  static void caseFile(ResultSet row, JsonGenerator json) throws SQLException, IOException {
    json.writeStartObject();
    id("id", row.getBytes("id"), json);
    json.writeStringField("number", row.getString("number"));
    json.writeStringField("cell", row.getString("cell"));
    id("person", row.getBytes("person"), json);
    json.writeStringField("need", row.getString("need"));
    raw("furtherNeeds", row.getString("further_needs"), json);
    word("group", row.getString("person_group"), json);
    word("channel", row.getString("channel"), json);
    word("language", row.getString("language"), json);
    json.writeBooleanField("interpreterNeeded", row.getBoolean("interpreter_needed"));
    word("priority", row.getString("priority"), json);
    sealed("summary", row.getBytes("sealed"), json);
    id("assignee", row.getBytes("assignee"), json);
    word("status", row.getString("status"), json);
    word("sensitivity", row.getString("sensitivity"), json);
    raw("excludedOfficers", row.getString("excluded_officers"), json);
    for (int time = 0; time < CASE_TIMES.size(); time++) {
      time(CASE_TIME_NAMES.get(time), row.getObject(CASE_TIMES.get(time), LocalDateTime.class), json);
    }
    json.writeBooleanField("overdue", row.getBoolean("overdue"));
    json.writeBooleanField("isTest", row.getBoolean("is_test"));
    json.writeStringField("etag", "\"" + row.getLong("version") + "\"");
    actions(json);
  }

  static void actions(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("actions");
    for (String action : ACTIONS) {
      json.writeString(action);
    }
    json.writeEndArray();
  }

  static void person(ResultSet row, JsonGenerator json) throws SQLException, IOException {
    json.writeStartObject();
    id("id", row.getBytes("id"), json);
    word("group", row.getString("person_group"), json);
    sealed("content", row.getBytes("sealed"), json);
    json.writeBooleanField("concealed", row.getBoolean("concealed"));
    json.writeBooleanField("isTest", row.getBoolean("is_test"));
    time("createdAt", row.getObject("created_at", LocalDateTime.class), json);
    time("updatedAt", row.getObject("updated_at", LocalDateTime.class), json);
    json.writeStringField("etag", "\"" + row.getLong("version") + "\"");
    json.writeArrayFieldStart("actions");
    json.writeString("update");
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A note, a service or a task: the columns by the names that they have in the answer. */
  static void child(ResultSet row, JsonGenerator json) throws SQLException, IOException {
    json.writeStartObject();
    id("id", row.getBytes("id"), json);
    id("case", row.getBytes("case_id"), json);
    sealed("text", row.getBytes("sealed"), json);
    id("author", row.getBytes("author"), json);
    json.writeStringField("cell", row.getString("written_in"));
    time("createdAt", row.getObject("created_at", LocalDateTime.class), json);
    json.writeEndObject();
  }

  static void id(String name, byte[] id, JsonGenerator json) throws IOException {
    if (id != null) {
      json.writeStringField(name, uuid(id).toString());
    }
  }

  static void time(String name, LocalDateTime at, JsonGenerator json) throws IOException {
    if (at != null) {
      json.writeStringField(name, at.toInstant(ZoneOffset.UTC).toString());
    }
  }

  static void word(String name, String value, JsonGenerator json) throws IOException {
    if (value != null) {
      json.writeStringField(name, value.toLowerCase(Locale.ROOT));
    }
  }

  private static void raw(String name, String value, JsonGenerator json) throws IOException {
    json.writeFieldName(name);
    json.writeRawValue(value);
  }

  static void sealed(String name, byte[] bytes, JsonGenerator json) throws IOException {
    json.writeStringField(name, "x".repeat(Math.max(0, bytes.length - SEAL)));
  }

  static UUID uuid(byte[] id) {
    ByteBuffer bytes = ByteBuffer.wrap(id);
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
  }

  /** In the order of time, as the service's. */
  static UUID newId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0xfff), random.nextLong() >>> 2 | 1L << 63);
  }
}
