package ma.prim.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.crypto.StoredKeys;
import ma.prim.http.Ids;
import ma.prim.referrals.WrittenReferral;

/** Writes referrals from cell to cell that wait to be accepted: each can be accepted once. */
final class FillReferrals {
  private final FillRegion.Database database;
  private final PeopleOfSize people;
  private final List<FillRegion.Cell> cells;

  FillReferrals(FillRegion.Database database, PeopleOfSize people, List<FillRegion.Cell> cells) {
    this.database = database;
    this.people = people;
    this.cells = cells;
  }

  /** One that waits for the answer of a cell. */
  record Waiting(UUID id, String cell) {}

  /**
   * @param receivers one after the other
   */
  List<Waiting> write(int count, List<FillRegion.Cell> receivers) throws Exception {
    List<Waiting> waiting = new ArrayList<>();
    try (Connection connection = database.open()) {
      SealedJson json =
          StoredKeys.read(connection, database.region(), database.masterKeys()).json();
      Rows rows =
          new Rows(
              connection,
              "referral",
              List.of("id", "version", "number", "case_id", "person_id", "from_cell", "from_province",
                  "author", "created_at", "updated_at", "to_kind", "to_cell", "to_province", "need",
                  "priority", "status", "next_actor", "last_verb", "acted_by", "withheld", "sent_at",
                  "is_test", "restricted", "clock", "due_at", "respond_by", "answer_late", "overdue",
                  "sealed", "shared"),
              List.of("id", "case_id", "person_id", "author", "acted_by", "sealed", "shared"));
      Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      for (int number = 0; number < count; number++) {
        FillRegion.Cell to = receivers.get(number % receivers.size());
        UUID id = Ids.next();
        add(rows, id, number, to, now, json);
        waiting.add(new Waiting(id, to.slug()));
      }
      rows.flush();
      try (Statement change = connection.createStatement()) {
        change.execute("analyze table referral");
      }
    }
    return waiting;
  }

  private void add(
      Rows rows, UUID id, int number, FillRegion.Cell to, Instant now, SealedJson json)
      throws SQLException {
    int who = number % people.size();
    FillRegion.Cell from = cells.get(people.cell(who, cells.size()));
    UUID officer = people.id(0);
    WrittenReferral written =
        WrittenReferral.of(
            id, people.person(who), "ADM.CIVIL", "Demande une copie intégrale", now, json);
    Instant due = now.plus(Duration.ofDays(9));
    rows.add(
        id, 0, "GEN-" + id.toString().substring(0, 27), people.id(who), people.id(who), from.slug(),
        from.province(), officer, now, now, "CELL", to.slug(), to.province(), "ADM.CIVIL", "NORMAL",
        "REQUESTED", "RECEIVER", "SEND", officer, false, now, false, false, "ANSWER", due, due, false,
        false, written.sealed(), written.shared());
  }
}
