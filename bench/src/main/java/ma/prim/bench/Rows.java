package ma.prim.bench;

import com.mysql.cj.jdbc.JdbcStatement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Rows on their way into a table, many at once ({@code load data}). */
final class Rows {
  private static final HexFormat HEX = HexFormat.of();
  private static final int FULL = 8 << 20;

  private final Connection database;
  private final String statement;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream(FULL + (1 << 16));

  /**
   * @param binary which of the columns are given as bytes
   */
  Rows(Connection database, String table, List<String> columns, List<String> binary) {
    this.database = database;
    StringBuilder names = new StringBuilder();
    StringBuilder sets = new StringBuilder();
    for (String column : columns) {
      names.append(names.isEmpty() ? "" : ", ").append(binary.contains(column) ? "@" : "");
      names.append(column);
    }
    for (String column : binary) {
      sets.append(sets.isEmpty() ? " set " : ", ").append(column).append(" = unhex(@");
      sets.append(column).append(")");
    }
    this.statement =
        "load data local infile 'rows' into table %s character set utf8mb4 (%s)%s"
            .formatted(table, names, sets);
  }

  void add(Object... values) throws SQLException {
    for (int at = 0; at < values.length; at++) {
      if (at > 0) {
        text.write('\t');
      }
      text.writeBytes(written(values[at]).getBytes(StandardCharsets.UTF_8));
    }
    text.write('\n');
    if (text.size() > FULL) {
      flush();
    }
  }

  void flush() throws SQLException {
    if (text.size() == 0) {
      return;
    }
    try (Statement load = database.createStatement()) {
      load.unwrap(JdbcStatement.class)
          .setLocalInfileInputStream(new ByteArrayInputStream(text.toByteArray()));
      load.execute(statement);
    }
    text.reset();
  }

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static String written(Object value) {
    return switch (value) {
      case null -> "\\N";
      case byte[] bytes -> HEX.formatHex(bytes);
      case UUID id -> HEX.formatHex(bytes(id));
      case Boolean yes -> yes ? "1" : "0";
      case Instant at -> LocalDateTime.ofInstant(at, ZoneOffset.UTC).toString().replace('T', ' ');
      default -> value.toString();
    };
  }
}
