package ma.prim.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import ma.prim.cases.WrittenCase;
import ma.prim.crypto.SealedJson;
import ma.prim.crypto.StoredKeys;

/**
 * Gives everybody in the region a case, in the cell that knows her or all in one; every tenth has
 * what officers write into a case.
 */
final class FillCases {
  static final int WITH_CHILDREN = 10;

  private static final List<String> NEEDS = List.of("ADM.CIVIL", "ADM.CNIE", "ADM.PASSPORT");
  private static final List<String> STATUS = List.of("INTAKE", "ACTIVE", "CLOSED");
  private static final int NOTES = 3;

  private final FillRegion.Database database;
  private final PeopleOfSize people;
  private final IntFunction<FillRegion.Cell> cells;
  private final IntFunction<UUID> persons;

  /**
   * @param cells the cell of each number
   * @param persons whose case it is
   */
  FillCases(
      FillRegion.Database database,
      PeopleOfSize people,
      IntFunction<FillRegion.Cell> cells,
      IntFunction<UUID> persons) {
    this.database = database;
    this.people = people;
    this.cells = cells;
    this.persons = persons;
  }

  void run() throws Exception {
    try (Workers workers = new Workers()) {
      workers.await(Runtime.getRuntime().availableProcessors(), this::write);
    }
    try (Connection connection = database.open();
        Statement change = connection.createStatement()) {
      change.execute("analyze table case_file, case_note, case_service, case_task");
    }
  }

  private void write(int part, int of) throws Exception {
    try (Connection connection = database.open()) {
      SealedJson json =
          StoredKeys.read(connection, database.region(), database.masterKeys()).json();
      Rows cases = cases(connection);
      CaseChildren children = new CaseChildren(connection, json);
      UUID officer = people.id(0);
      int to = (int) ((long) people.size() * (part + 1) / of);
      for (int number = (int) ((long) people.size() * part / of); number < to; number++) {
        add(cases, number, officer, json);
        if (number % WITH_CHILDREN == 0) {
          children.add(people.id(number), cells.apply(number), people.openedAt(number), officer, NOTES);
        }
      }
      cases.flush();
      children.flush();
    }
  }

  private static Rows cases(Connection connection) {
    return new Rows(
        connection,
        "case_file",
        List.of("id", "version", "cell", "province", "number", "person", "need", "further_needs",
            "person_group", "channel", "language", "interpreter_needed", "priority", "assignee",
            "status", "sensitivity", "excluded_officers", "opened_at", "opened_by", "updated_at",
            "closed_at", "is_test", "clock_started_at", "acknowledge_by", "acknowledged_at",
            "respond_by", "due_at", "sealed"),
        List.of("id", "person", "assignee", "opened_by", "sealed"));
  }

  private void add(Rows cases, int number, UUID officer, SealedJson json) throws SQLException {
    // The person's id is in the order of time, and nobody's but hers: the case may have it too.
    UUID id = people.id(number);
    Instant openedAt = people.openedAt(number);
    String status = STATUS.get(number % STATUS.size());
    boolean closed = status.equals("CLOSED");
    FillRegion.Cell cell = cells.apply(number);
    cases.add(
        id,
        0,
        cell.slug(),
        cell.province(),
        "GEN-2026-%07d".formatted(number),
        persons.apply(number),
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
}
