package ma.prim.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.cases.WrittenCase;
import ma.prim.crypto.SealedJson;
import ma.prim.crypto.StoredKeys;

/** Gives one cell a case of everybody in the region. */
final class FillCases {
  private static final List<String> NEEDS = List.of("ADM.CIVIL", "ADM.CNIE", "ADM.PASSPORT");
  private static final List<String> STATUS = List.of("INTAKE", "ACTIVE", "CLOSED");

  private final FillRegion.Database database;
  private final PeopleOfSize people;
  private final FillRegion.Cell cell;

  FillCases(FillRegion.Database database, PeopleOfSize people, FillRegion.Cell cell) {
    this.database = database;
    this.people = people;
    this.cell = cell;
  }

  void run() throws Exception {
    try (Connection connection = database.open()) {
      SealedJson json =
          StoredKeys.read(connection, database.region(), database.masterKeys()).json();
      Rows cases =
          new Rows(
              connection,
              "case_file",
              List.of("id", "version", "cell", "province", "number", "person", "need", "further_needs",
                  "person_group", "channel", "language", "interpreter_needed", "priority", "assignee",
                  "status", "sensitivity", "excluded_officers", "opened_at", "opened_by", "updated_at",
                  "closed_at", "is_test", "clock_started_at", "acknowledge_by", "acknowledged_at",
                  "respond_by", "due_at", "sealed"),
              List.of("id", "person", "assignee", "opened_by", "sealed"));
      UUID officer = people.id(0);
      for (int number = 0; number < people.size(); number++) {
        add(cases, number, officer, json);
      }
      cases.flush();
      analyze(connection);
    }
  }

  private void add(Rows cases, int number, UUID officer, SealedJson json) throws SQLException {
    // The person's id is in the order of time, and nobody's but hers: the case may have it too.
    UUID id = people.id(number);
    Instant openedAt = people.openedAt(number);
    String status = STATUS.get(number % STATUS.size());
    boolean closed = status.equals("CLOSED");
    cases.add(
        id,
        0,
        cell.slug(),
        cell.province(),
        "NAD-2026-%07d".formatted(number),
        id,
        NEEDS.get(number % NEEDS.size()),
        "[\"" + NEEDS.get((number + 1) % NEEDS.size()) + "\"]",
        "MRE",
        "WALK_IN",
        "ar",
        false,
        "NORMAL",
        officer,
        status,
        "NORMAL",
        "[]",
        openedAt,
        officer,
        openedAt,
        closed ? openedAt.plus(Duration.ofDays(9)) : null,
        false,
        openedAt,
        openedAt.plus(Duration.ofDays(3)),
        openedAt.plus(Duration.ofDays(1)),
        openedAt.plus(Duration.ofDays(30)),
        closed ? null : openedAt.plus(Duration.ofDays(30)),
        WrittenCase.sealed(
            id, "Demande une copie intégrale de son acte de naissance, dossier n° " + number, json));
  }

  private static void analyze(Connection connection) throws SQLException {
    try (Statement change = connection.createStatement()) {
      change.execute("analyze table case_file");
    }
  }
}
