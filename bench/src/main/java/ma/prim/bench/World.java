package ma.prim.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A deployment of a size that is measured: its service and one of its regions.
 *
 * @param cells of a region
 */
record World(
    int size,
    int regions,
    int cells,
    int exported,
    String base,
    String region,
    String database,
    String exportDatabase,
    String exportRegion,
    String signIn,
    String exportSignIn,
    String keys,
    String tenantConfig,
    String folder,
    long service) {
  /** A fixed day: the same people in every run. */
  static final Instant UNTIL = Instant.parse("2026-08-31T17:00:00Z");

  private static final int DESKS = 4;

  String address() {
    return base + "/v1/regions/" + region;
  }

  PeopleOfSize people() {
    return new PeopleOfSize(size, UNTIL);
  }

  FillRegion.Database regionDatabase(String user, String password) {
    return new FillRegion.Database(database, user, password, region, Path.of(keys));
  }

  FillRegion.Database exportDatabase(String user, String password) {
    return new FillRegion.Database(exportDatabase, user, password, exportRegion, Path.of(keys));
  }

  /** In the order in which they are filled. */
  static List<FillRegion.Cell> cellsOf(FillRegion.Database database) throws SQLException {
    List<FillRegion.Cell> cells = new ArrayList<>();
    try (Connection connection = database.open();
        Statement select = connection.createStatement();
        ResultSet rows = select.executeQuery("select slug, province from cell order by slug")) {
      while (rows.next()) {
        cells.add(new FillRegion.Cell(rows.getString(1), rows.getString(2)));
      }
    }
    return cells;
  }

  /** Cells whose officers ask. */
  static List<FillRegion.Cell> desks(List<FillRegion.Cell> cells) {
    List<String> slugs = List.of("berkane", "driouch", "nador", "oujda");
    return cells.stream().filter(cell -> slugs.contains(cell.slug())).limit(DESKS).toList();
  }
}
