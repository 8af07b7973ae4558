package ma.prim.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Two databases, compared table by table and row by row, each as its connection sees it. */
final class TwoDatabases {
  private TwoDatabases() {}

  /** One of them; the transaction that the connection is in says as of when. */
  record Database(Connection seenBy, String name) {}

  /**
   * Fails with the first difference.
   *
   * @return how many rows they have
   */
  static long assertSame(Database one, Database other) throws SQLException {
    List<String> tables = tables(one);
    assertThat(tables(other)).isNotEmpty().isEqualTo(tables);
    long rows = 0;
    for (String table : tables) {
      assertThat(definition(other, table)).as(table).isEqualTo(definition(one, table));
      List<String> expected = rows(one, table);
      assertThat(rows(other, table)).as("rows of " + table).isEqualTo(expected);
      rows += expected.size();
    }
    return rows;
  }

  /** Each row as one hash of all that is in it, after its key. */
  private static List<String> rows(Database database, String table) throws SQLException {
    String all = "select * from " + in(database, table) + " order by " + key(database, table);
    try (Statement statement = database.seenBy().createStatement();
        ResultSet rows = statement.executeQuery(all)) {
      List<String> hashes = new ArrayList<>();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        MessageDigest hash = sha256();
        for (int column = 1; column <= columns; column++) {
          add(hash, rows.getBytes(column));
        }
        hashes.add(rows.getString(1) + " " + HexFormat.of().formatHex(hash.digest()));
      }
      return hashes;
    }
  }

  private static void add(MessageDigest hash, byte[] value) {
    int length = value == null ? -1 : value.length;
    hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
    if (value != null) {
      hash.update(value);
    }
  }

  private static String key(Database database, String table) throws SQLException {
    List<String> columns =
        texts(
            database,
            "select concat('`', column_name, '`') from information_schema.key_column_usage"
                + " where constraint_name = 'PRIMARY' and table_schema = '"
                + database.name()
                + "' and table_name = '"
                + table
                + "' order by ordinal_position");
    return String.join(", ", columns);
  }

  private static List<String> tables(Database database) throws SQLException {
    return texts(
        database,
        "select table_name from information_schema.tables where table_schema = '"
            + database.name()
            + "' order by table_name");
  }

  /** With its indexes and foreign keys; where counting goes on has moved since. */
  private static String definition(Database database, String table) throws SQLException {
    try (Statement statement = database.seenBy().createStatement();
        ResultSet row = statement.executeQuery("show create table " + in(database, table))) {
      row.next();
      return row.getString(2)
          .replace("`" + database.name() + "`.", "")
          // said or not, it is that of the table
          .replace(" CHARACTER SET utf8mb4", "")
          .replaceAll(" AUTO_INCREMENT=\\d+", "");
    }
  }

  private static String in(Database database, String table) {
    return "`" + database.name() + "`.`" + table + "`";
  }

  private static List<String> texts(Database database, String sql) throws SQLException {
    try (Statement statement = database.seenBy().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
