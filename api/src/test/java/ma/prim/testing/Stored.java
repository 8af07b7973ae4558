package ma.prim.testing;

import io.quarkus.arc.Arc;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.tenancy.RegionData;
import ma.prim.tenancy.Regions;

/** What a region's database holds, by plain SQL; {@code binary(16)} reads as the text of an id. */
public final class Stored {
  private static final int UUID_BYTES = 16;

  private final String region;

  private Stored(String region) {
    this.region = region;
  }

  public static Stored in(String region) {
    return new Stored(region);
  }

  /** The rows of a query; parameters that are ids go as bytes. */
  public List<Map<String, Object>> rows(String sql, Object... parameters) {
    try (Connection connection = connection();
        PreparedStatement query = prepare(connection, sql, parameters);
        ResultSet found = query.executeQuery()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(row(found));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  public Map<String, Object> row(String sql, Object... parameters) {
    List<Map<String, Object>> rows = rows(sql, parameters);
    if (rows.size() != 1) {
      throw new AssertionError(rows.size() + " rows: " + sql);
    }
    return rows.getFirst();
  }

  /** The one number that a query answers. */
  public long number(String sql, Object... parameters) {
    return ((Number) row(sql, parameters).values().iterator().next()).longValue();
  }

  public int change(String sql, Object... parameters) {
    try (Connection connection = connection();
        PreparedStatement change = prepare(connection, sql, parameters)) {
      return change.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private Connection connection() throws SQLException {
    var container = Arc.container();
    Regions regions = container.instance(Regions.class).get();
    return container
        .instance(RegionData.class)
        .get()
        .source(regions.available(region))
        .getConnection();
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i] instanceof UUID id ? bytes(id) : parameters[i]);
    }
    return statement;
  }

  private static Map<String, Object> row(ResultSet found) throws SQLException {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
      row.put(found.getMetaData().getColumnLabel(column), readable(found.getObject(column)));
    }
    return row;
  }

  private static Object readable(Object value) {
    if (value instanceof byte[] bytes && bytes.length == UUID_BYTES) {
      ByteBuffer halves = ByteBuffer.wrap(bytes);
      return new UUID(halves.getLong(), halves.getLong()).toString();
    }
    return value;
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(UUID_BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
