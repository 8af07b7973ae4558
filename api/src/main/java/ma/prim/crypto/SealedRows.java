package ma.prim.crypto;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;

/** The rows of sealed columns by the key they are under, which the first bytes of each tell. */
@Singleton
@NativeSql("names of tables and columns come from the features' own beans; ciphertext only")
class SealedRows {
  private final RegionData data;

  SealedRows(RegionData data) {
    this.data = data;
  }

  record Row(byte[] id, byte[] sealed) {}

  /** The next rows after one that are not under this key, in the order of the table's key. */
  List<Row> notUnder(byte[] prefix, SealedColumn column, byte[] after, int most, Region region)
      throws SQLException {
    String sql =
        "select "
            + column.id()
            + ", "
            + column.column()
            + unlike(column)
            + " and "
            + column.id()
            + " > ? order by "
            + column.id()
            + " limit ?";
    try (Connection connection = data.source(region).getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setBytes(1, prefix);
      select.setBytes(2, after);
      select.setInt(3, most);
      List<Row> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(new Row(rows.getBytes(1), rows.getBytes(2)));
        }
      }
      return found;
    }
  }

  long countNotUnder(byte[] prefix, SealedColumn column, Region region) throws SQLException {
    try (Connection connection = data.source(region).getConnection();
        PreparedStatement select =
            connection.prepareStatement("select count(*)" + unlike(column))) {
      select.setBytes(1, prefix);
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /** Puts the new ciphertext in, unless somebody has written the row meanwhile. */
  boolean replace(SealedColumn column, Row row, byte[] resealed, Region region)
      throws SQLException {
    String sql =
        "update "
            + column.table()
            + " set "
            + column.column()
            + " = ? where "
            + column.id()
            + " = ? and "
            + column.column()
            + " = ?";
    try (Connection connection = data.source(region).getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setBytes(1, resealed);
      update.setBytes(2, row.id());
      update.setBytes(3, row.sealed());
      return update.executeUpdate() == 1;
    }
  }

  private static String unlike(SealedColumn column) {
    return " from "
        + column.table()
        + " where "
        + column.column()
        + " is not null and left("
        + column.column()
        + ", "
        + Keysets.PREFIX_LENGTH
        + ") <> ?";
  }
}
