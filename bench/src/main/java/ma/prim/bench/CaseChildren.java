package ma.prim.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import ma.prim.cases.WrittenCase;
import ma.prim.crypto.SealedJson;

/** Notes, a service and a task of a case. */
final class CaseChildren {
  private static final List<String> BINARY = List.of("id", "case_id", "author", "assignee", "sealed");

  private final Rows notes;
  private final Rows services;
  private final Rows tasks;
  private final SealedJson json;

  CaseChildren(Connection connection, SealedJson json) {
    this.json = json;
    notes = rows(connection, "case_note", "id", "case_id", "written_in", "author", "created_at", "sealed");
    services =
        rows(connection, "case_service", "id", "case_id", "written_in", "author", "created_at", "need",
            "given_on", "outcome", "minutes", "sealed");
    tasks =
        rows(connection, "case_task", "id", "version", "case_id", "written_in", "author", "created_at",
            "due_on", "assignee", "status", "sealed");
  }

  private static Rows rows(Connection connection, String table, String... columns) {
    List<String> all = List.of(columns);
    return new Rows(connection, table, all, BINARY.stream().filter(all::contains).toList());
  }

  void add(UUID of, FillRegion.Cell cell, Instant openedAt, UUID officer, int noteCount)
      throws SQLException {
    for (int note = 0; note < noteCount; note++) {
      UUID id = id(of, note);
      Instant at = openedAt.plus(Duration.ofDays(note + 1));
      notes.add(id, of, cell.slug(), officer, at,
          WrittenCase.note(id, "A rappelé, les pièces manquantes sont attendues du consulat", json));
    }
    UUID service = id(of, noteCount);
    Instant given = openedAt.plus(Duration.ofDays(2));
    LocalDate day = LocalDate.ofInstant(given, ZoneOffset.UTC);
    services.add(service, of, cell.slug(), officer, given, "ADM.CIVIL", day, "DONE", 20,
        WrittenCase.service(service, "Orientée vers l'état civil", json));
    UUID task = id(of, noteCount + 1);
    tasks.add(task, 0, of, cell.slug(), officer, given, day.plusDays(9), officer, "OPEN",
        WrittenCase.task(task, "Relancer l'état civil", json));
  }

  void flush() throws SQLException {
    notes.flush();
    services.flush();
    tasks.flush();
  }

  private static UUID id(UUID of, int number) {
    return new UUID(of.getMostSignificantBits(), of.getLeastSignificantBits() ^ (number + 1L) << 40);
  }
}
