package ma.prim.people.merging;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.http.Ids;
import ma.prim.people.PersonMerge;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.RegionData;

/**
 * Moves what points at one person to another, table by table, whichever cell's it is: two
 * statements a table, however many the rows. Both people must be held.
 */
@Singleton
@NativeSql(
    "rows of every cell follow the person, whom the caller's cell knows; they change the person they"
        + " point at and nothing else, and of none more than its id is read")
class MovedRows {
  private static final String FILE =
      " (id, version, person_group, concealed, is_test, created_at, updated_at, sealed) select id,"
          + " version, person_group, concealed, is_test, created_at, updated_at, sealed from ";

  private final RegionData data;
  private final CurrentRegion region;

  MovedRows(RegionData data, CurrentRegion region) {
    this.data = data;
    this.region = region;
  }

  /**
   * To the survivor; the merged file leaves the table of people. How many rows, by what they are.
   */
  Map<String, Integer> follow(PersonMerge merge) {
    return inTransaction(connection -> {
      Sql sql = new Sql(connection, merge);
      Map<String, Integer> moved = new LinkedHashMap<>();
      for (PersonPointer pointer : PersonPointer.ALL) {
        int rows = pointAtSurvivor(sql, pointer);
        if (pointer.shownAs() != null && rows > 0) {
          moved.put(pointer.shownAs(), rows);
        }
      }
      cellsKnowSurvivor(sql);
      sql.run("delete from person_key where person = :merged");
      sql.run(
          "insert into person_merged (merge_id, id, version, person_group, concealed, is_test,"
              + " created_at, updated_at, sealed) select :merge, id, version, person_group,"
              + " concealed, is_test, created_at, updated_at, sealed from person where id = :merged");
      sql.run("delete from person where id = :merged");
      return moved;
    });
  }

  private static int pointAtSurvivor(Sql sql, PersonPointer pointer) throws SQLException {
    String where = " where " + pointer.column() + " = :merged";
    sql.run(
        "insert into person_merge_row (merge_id, table_name, row_id) select :merge, '"
            + pointer.table()
            + "', "
            + pointer.key()
            + " from "
            + pointer.table()
            + where);
    String origin =
        pointer.table().equals(PersonPointer.PARTIES)
            ? "merged_from = coalesce(merged_from, :merged), "
            : "";
    return sql.run(
        "update " + pointer.table() + " set " + origin + pointer.column() + " = :survivor" + where);
  }

  private static void cellsKnowSurvivor(Sql sql) throws SQLException {
    sql.run(
        "insert into person_merge_cell (merge_id, id, cell, province, reason, known_since,"
            + " known_until) select :merge, id, cell, province, reason, known_since, known_until"
            + " from person_cell where person = :merged");
    // What ends later holds for the survivor: for good, if either is.
    sql.run(
        "update person_cell own join person_cell moved on moved.person = :merged"
            + " and moved.cell = own.cell and moved.province = own.province"
            + " set own.known_until = if(own.known_until is null or moved.known_until is null,"
            + " null, greatest(own.known_until, moved.known_until)) where own.person = :survivor");
    sql.run(
        "update person_cell moved left join person_cell own on own.person = :survivor"
            + " and own.cell = moved.cell and own.province = moved.province"
            + " set moved.person = :survivor, moved.reason = 'MERGED', moved.known_since = :at"
            + " where moved.person = :merged and own.id is null");
    sql.run("delete from person_cell where person = :merged");
  }

  /** Back to whom it was before; what was written into her cases meanwhile goes with them. */
  void goBack(PersonMerge merge) {
    inTransaction(connection -> {
      Sql sql = new Sql(connection, merge);
      sql.run("insert into person" + FILE + "person_merged where id = :merged");
      for (PersonPointer pointer : PersonPointer.ALL) {
        pointAtRestored(sql, pointer);
      }
      sql.run(
          "update case_party set merged_from = null where person = :merged and merged_from = :merged");
      objectsToo(sql);
      cellsKnowRestored(sql);
      sql.run("delete from person_merge where id = :merge");
      return null;
    });
  }

  /** Whether the protection officer keeps the file by what she said after the merge. */
  boolean isHeldSince(PersonMerge merge) {
    return inTransaction(connection ->
        !new Sql(connection, merge)
            .ids(
                "select id from retention_hold where person_id = :survivor and id > :merge"
                    + " and released_at is null")
            .isEmpty());
  }

  /**
   * Whoever of the two objected while they were one: it holds for both. What she said is sealed
   * under the request's own id, and stays with the survivor's.
   */
  private static void objectsToo(Sql sql) throws SQLException {
    List<byte[]> since =
        sql.ids(
            "select id from subject_request where person_id = :survivor and id > :merge"
                + " and kind = 'OBJECTION' and status in ('OPEN', 'GRANTED') order by id");
    for (byte[] objection : since) {
      sql.run(
          "insert into subject_request (id, version, cell, province, person_id, kind, purpose,"
              + " status, received_on, answer_by, author, created_at, ended_at, ended_by)"
              + " select :next, 0, cell, province, :merged, kind, purpose, status, received_on,"
              + " answer_by, author, created_at, ended_at, ended_by from subject_request"
              + " where id = :row",
          objection);
    }
  }

  private static void pointAtRestored(Sql sql, PersonPointer pointer) throws SQLException {
    sql.run(pointBack(pointer, pointer.table(), pointer.key(), ""));
    if (pointer.withCase()) {
      sql.run(pointBack(pointer, PersonPointer.CASES, "case_id", " and moved.id > :merge"));
    }
  }

  /** Rows that are noted themselves, or whose case is. */
  private static String pointBack(
      PersonPointer pointer, String noted, String by, String furthermore) {
    return "update "
        + pointer.table()
        + " moved join person_merge_row was on was.merge_id = :merge and was.table_name = '"
        + noted
        + "' and was.row_id = moved."
        + by
        + " set moved."
        + pointer.column()
        + " = :merged where moved."
        + pointer.column()
        + " = :survivor"
        + furthermore;
  }

  private static void cellsKnowRestored(Sql sql) throws SQLException {
    sql.run(
        "update person_cell known join person_merge_cell was on was.id = known.id"
            + " set known.person = :merged, known.reason = was.reason,"
            + " known.known_since = was.known_since, known.known_until = was.known_until"
            + " where was.merge_id = :merge and known.person = :survivor");
    sql.run(
        "insert into person_cell (id, person, cell, province, reason, known_since, known_until)"
            + " select was.id, :merged, was.cell, was.province, was.reason, was.known_since,"
            + " was.known_until from person_merge_cell was left join person_cell known"
            + " on known.person = :merged and known.cell = was.cell and known.province = was.province"
            + " where was.merge_id = :merge and known.id is null");
    // A cell that has opened a case of the survivor's meanwhile, or taken over one, goes on knowing
    // whose it is.
    sql.run(
        "insert into person_cell (id, person, cell, province, reason, known_since)"
            + " select uuid_to_bin(uuid()), held.person, held.cell, held.province, 'MERGED', :at from ("
            + "select person, cell, province from case_file where person in (:survivor, :merged)"
            + " union select person, cell, province from contact"
            + " where person in (:survivor, :merged) and id > :merge"
            + " union select p.person, c.cell, c.province from case_party p"
            + " join case_file c on c.id = p.case_id"
            + " where p.person in (:survivor, :merged) and p.id > :merge"
            + ") held left join person_cell known on known.person = held.person"
            + " and known.cell = held.cell and known.province = held.province"
            + " where known.id is null");
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  // A connection asked for inside the transaction is the transaction's.
  private <T> T inTransaction(Work<T> work) {
    try (Connection connection = data.source(region.get()).getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot move what points at a person", e);
    }
  }

  /** Statements about one merge, with its ids by name. */
  @NativeSql("see MovedRows")
  private record Sql(Connection connection, PersonMerge merge) {
    private static final java.util.regex.Pattern NAME =
        java.util.regex.Pattern.compile(":(merged|merge|survivor|at|next|row)\\b");

    int run(String text) throws SQLException {
      return run(text, null);
    }

    /** With a row's id as {@code :row}. */
    int run(String text, byte[] row) throws SQLException {
      try (PreparedStatement statement = prepare(text, row)) {
        return statement.executeUpdate();
      }
    }

    List<byte[]> ids(String text) throws SQLException {
      List<byte[]> ids = new ArrayList<>();
      try (PreparedStatement statement = prepare(text, null);
          ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getBytes(1));
        }
      }
      return ids;
    }

    private PreparedStatement prepare(String text, byte[] row) throws SQLException {
      PreparedStatement statement = connection.prepareStatement(NAME.matcher(text).replaceAll("?"));
      int index = 0;
      var names = NAME.matcher(text);
      while (names.find()) {
        statement.setObject(++index, value(names.group(1), row));
      }
      return statement;
    }

    private Object value(String name, byte[] row) {
      return switch (name) {
        case "row" -> row;
        case "next" -> bytes(Ids.next());
        case "merge" -> bytes(merge.id());
        case "merged" -> bytes(merge.merged());
        case "survivor" -> bytes(merge.survivor());
        default -> at(merge.at());
      };
    }

    private static LocalDateTime at(Instant instant) {
      return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static byte[] bytes(UUID id) {
      return ByteBuffer.allocate(16)
          .putLong(id.getMostSignificantBits())
          .putLong(id.getLeastSignificantBits())
          .array();
    }
  }
}
