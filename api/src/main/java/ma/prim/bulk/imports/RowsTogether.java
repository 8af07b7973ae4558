package ma.prim.bulk.imports;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import ma.prim.http.UuidBytes;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.RegionData;

/** Writes what rows of one import have become, all of them in one statement. */
@Singleton
@NativeSql(
    "an update of many rows: Hibernate would send each its own; the rows were read within the scope"
        + " and are those of an import that is held")
class RowsTogether {
  private static final String ROW = "row(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final RegionData data;
  private final CurrentRegion region;

  RowsTogether(RegionData data, CurrentRegion region) {
    this.data = data;
    this.region = region;
  }

  void update(Import one, List<ImportRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    // From the values to the rows: there are fewer of them.
    String sql =
        "update (values "
            + String.join(", ", Collections.nCopies(rows.size(), ROW))
            + ") as now (id, status, decision, known_line, person_id, case_id, reference_key,"
            + " name_key, number_key, sealed) straight_join bulk_import_row r on r.id = now.id"
            + " and r.import_id = ? set r.status = now.status, r.decision = now.decision,"
            + " r.known_line = now.known_line, r.person_id = now.person_id,"
            + " r.case_id = now.case_id, r.reference_key = now.reference_key,"
            + " r.name_key = now.name_key, r.number_key = now.number_key, r.sealed = now.sealed";
    // A connection asked for inside the transaction is the transaction's.
    try (Connection connection = data.source(region.get()).getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      int parameter = 0;
      for (ImportRow row : rows) {
        for (Object value : row.stored()) {
          update.setObject(++parameter, value);
        }
      }
      update.setBytes(++parameter, UuidBytes.of(one.id()));
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot write the rows of an import", e);
    }
  }
}
