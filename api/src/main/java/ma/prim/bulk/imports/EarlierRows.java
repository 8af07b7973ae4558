package ma.prim.bulk.imports;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ma.prim.crypto.SealedJson;
import ma.prim.http.UuidBytes;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.RegionData;

/**
 * Finds by keyed hashes what rows of an import have in common with earlier ones. Always by the
 * index of the hashes: MySQL's guess would be to read all earlier rows, the more the longer the
 * file.
 */
@Singleton
@NativeSql(
    "lateral joins and a forced index, which HQL does not have; each statement names the import, whose"
        + " cell is in scope, or its cell")
class EarlierRows {
  private final RegionData data;
  private final CurrentRegion region;
  private final SealedJson json;

  EarlierRows(RegionData data, CurrentRegion region, SealedJson json) {
    this.data = data;
    this.region = region;
    this.json = json;
  }

  /** An earlier row of the file: its line, what it says, and its two hashes. */
  record Row(int line, List<String> cells, ByteBuffer name, ByteBuffer number) {}

  /**
   * Numbers of the register that were met before.
   *
   * @param imported in a row that was imported into the cell, of whichever file
   * @param repeated in an earlier row of this file
   */
  record Met(Set<ByteBuffer> imported, Set<ByteBuffer> repeated) {}

  Met references(Import one, Collection<ByteBuffer> references) {
    Met met = new Met(new HashSet<>(), new HashSet<>());
    if (references.isEmpty()) {
      return met;
    }
    String sql =
        asked(references.size())
            + " straight_join bulk_import_row r force index (bulk_import_row_reference)"
            + " on r.cell = ? and r.reference_key = asked.hash";
    // A connection asked for inside the transaction is the transaction's.
    try (Connection connection = data.source(region.get()).getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select asked.hash, r.status = 'IMPORTED', r.import_id = ? and r.place <= ?"
                    + sql)) {
      select.setBytes(1, UuidBytes.of(one.id()));
      select.setInt(2, one.checked());
      int parameter = set(select, 2, references);
      select.setString(++parameter, one.cell());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          ByteBuffer hash = ByteBuffer.wrap(rows.getBytes(1));
          if (rows.getBoolean(2)) {
            met.imported().add(hash);
          }
          if (rows.getBoolean(3)) {
            met.repeated().add(hash);
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot look for earlier rows", e);
    }
    return met;
  }

  /**
   * Checked rows of this file with one of these names or numbers, in the order of their lines.
   *
   * @param most of each name and number, the first
   */
  Collection<Row> alike(
      Import one, Collection<ByteBuffer> names, Collection<ByteBuffer> numbers, int most) {
    Map<Integer, Row> found = new TreeMap<>();
    try (Connection connection = data.source(region.get()).getConnection()) {
      alike(connection, "name", one, names, most, found);
      alike(connection, "number", one, numbers, most, found);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot look for rows alike", e);
    }
    return found.values();
  }

  private void alike(
      Connection connection,
      String kind,
      Import one,
      Collection<ByteBuffer> hashes,
      int most,
      Map<Integer, Row> found)
      throws SQLException {
    if (hashes.isEmpty()) {
      return;
    }
    // Ids are in the order of places; only in the order of all its columns the index is not sorted.
    String sql =
        "select e.id, e.line, e.name_key, e.number_key, e.sealed"
            + asked(hashes.size())
            + (" join lateral (select r.id, r.line, r.name_key, r.number_key, r.sealed"
                    + " from bulk_import_row r force index (bulk_import_row_%1$s)"
                    + " where r.import_id = ? and r.%1$s_key = asked.hash and r.place <= ?"
                    + " and r.sealed is not null"
                    + " order by r.import_id, r.%1$s_key, r.id limit ?) as e")
                .formatted(kind);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      int parameter = set(select, 0, hashes);
      select.setBytes(++parameter, UuidBytes.of(one.id()));
      select.setInt(++parameter, one.checked());
      select.setInt(++parameter, most);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          int line = rows.getInt(2);
          if (!found.containsKey(line)) {
            found.put(line, row(rows, line));
          }
        }
      }
    }
  }

  private Row row(ResultSet rows, int line) throws SQLException {
    ImportRow.Content content =
        ImportRow.open(rows.getBytes(5), UuidBytes.read(rows.getBytes(1)), json);
    return new Row(line, content.cells(), buffer(rows.getBytes(3)), buffer(rows.getBytes(4)));
  }

  private static String asked(int hashes) {
    return " from (values " + "row(?), ".repeat(hashes - 1) + "row(?)) as asked (hash)";
  }

  private static int set(PreparedStatement select, int after, Collection<ByteBuffer> hashes)
      throws SQLException {
    int parameter = after;
    for (ByteBuffer hash : hashes) {
      select.setBytes(++parameter, hash.array());
    }
    return parameter;
  }

  private static ByteBuffer buffer(byte[] hash) {
    return hash == null ? null : ByteBuffer.wrap(hash);
  }
}
