package ma.prim.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import ma.prim.http.UuidBytes;

/** Reads entries as they are stored. */
@Singleton
class EntryReader {
  static final String COLUMNS =
      "id, at, actor, role, operation, resource, outcome, code, request_id, cell, details, people,"
          + " cases, mac, seq, link";

  private final ObjectMapper json;

  EntryReader(ObjectMapper json) {
    this.json = json;
  }

  /**
   * An entry with what guards it.
   *
   * @param entry null if the row holds what no entry can
   * @param seq null until it is sealed
   */
  record Stored(UUID id, AuditEntry entry, byte[] mac, Long seq, byte[] link) {}

  Stored read(ResultSet row) throws SQLException {
    UUID id = UuidBytes.read(row.getBytes("id"));
    return new Stored(
        id,
        entry(id, row),
        row.getBytes("mac"),
        row.getObject("seq", Long.class),
        row.getBytes("link"));
  }

  private AuditEntry entry(UUID id, ResultSet row) throws SQLException {
    try {
      return new AuditEntry(
          id,
          row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
          row.getString("actor"),
          row.getString("role"),
          row.getString("operation"),
          row.getString("resource"),
          Outcome.ofWord(row.getString("outcome")).orElseThrow(),
          row.getString("code"),
          row.getString("request_id"),
          row.getString("cell"),
          row.getString("details"),
          ids(row.getString("people")),
          ids(row.getString("cases")));
    } catch (JsonProcessingException | IllegalArgumentException | NoSuchElementException e) {
      return null;
    }
  }

  private List<UUID> ids(String array) throws JsonProcessingException {
    return array == null
        ? List.of()
        : Arrays.stream(json.readValue(array, String[].class)).map(UUID::fromString).toList();
  }
}
