package ma.prim.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How many SQL statements a request sends, as MySQL counts them by their text; what jobs send
 * meanwhile comes less often than the requests, and does not count.
 */
final class Statements {
  private static final int TIMES = 40;

  private final Asker asker;
  private final FillRegion.Database database;

  Statements(Asker asker, FillRegion.Database database) {
    this.asker = asker;
    this.database = database;
  }

  /** Short and long pages need the same. */
  Row measure(List<FillRegion.Cell> desks) throws SQLException {
    SplittableRandom random = new SplittableRandom(1);
    String page = "/cases?include=person,notes,services,tasks&cell=%s&limit=%d";
    int few = of(desks, page, 2, random);
    int many = of(desks, page, 100, random);
    return new Row(
        "SQL statements of a page: 2 cases, 100 cases",
        String.valueOf(many),
        String.valueOf(few),
        (double) many / few,
        "the same",
        few == many,
        Row.with("times", TIMES));
  }

  private int of(List<FillRegion.Cell> desks, String path, int limit, SplittableRandom random)
      throws SQLException {
    Map<String, Long> before = counts();
    for (int time = 0; time < TIMES; time++) {
      String cell = desks.get(random.nextInt(desks.size())).slug();
      Asker.Answer answer = asker.ask(Ask.get("page", "agent." + cell, path.formatted(cell, limit)));
      if (!answer.isGood()) {
        throw new IllegalStateException(OpenModel.fault(answer));
      }
    }
    return counts().entrySet().stream()
        .mapToInt(one -> (int) ((one.getValue() - before.getOrDefault(one.getKey(), 0L)) / TIMES))
        .sum();
  }

  private Map<String, Long> counts() throws SQLException {
    Map<String, Long> counts = new HashMap<>();
    try (Connection connection = database.open();
        Statement select = connection.createStatement();
        ResultSet rows =
            select.executeQuery(
                "select digest, count_star from performance_schema.events_statements_summary_by_digest"
                    + " where schema_name = database()")) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
    }
    return counts;
  }
}
