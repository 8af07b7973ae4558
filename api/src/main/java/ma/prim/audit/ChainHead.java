package ma.prim.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import ma.prim.tenancy.NativeSql;

/**
 * Where a region's chain ends.
 *
 * @param link of the last entry; null while there is none
 * @param sealedAt when it was sealed; null likewise
 */
@NativeSql("one row, locked; the table is no cell's")
record ChainHead(long seq, byte[] link, Instant sealedAt) {
  private static final String SELECT = "select seq, link, sealed_at from audit_head where id = 1";

  static ChainHead read(Connection connection) throws SQLException {
    return read(connection, SELECT);
  }

  /** The head, held until the end of the transaction: nobody else continues the chain meanwhile. */
  static ChainHead lock(Connection connection) throws SQLException {
    return read(connection, SELECT + " for update");
  }

  private static ChainHead read(Connection connection, String sql) throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(sql)) {
      row.next();
      LocalDateTime sealedAt = row.getObject(3, LocalDateTime.class);
      return new ChainHead(
          row.getLong(1),
          row.getBytes(2),
          sealedAt == null ? null : sealedAt.toInstant(ZoneOffset.UTC));
    }
  }

  void save(Connection connection) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update audit_head set seq = ?, link = ?, sealed_at = ? where id = 1")) {
      update.setLong(1, seq);
      update.setBytes(2, link);
      update.setObject(3, LocalDateTime.ofInstant(sealedAt, ZoneOffset.UTC));
      update.executeUpdate();
    }
  }
}
