package ma.prim.events;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.http.UuidBytes;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;

/**
 * A region's events by position. One branch of a union for each place the caller looks at, so that
 * each is read by an index that ends in the position, however rare the caller's events are.
 */
@Singleton
@NativeSql("a union that HQL cannot limit by branch; every branch names the caller's places")
public class EventFeed {
  private static final String COLUMNS =
      "position, id, resource, change_made, subject, parent, personal, restricted, cell, province,"
          + " status, at, institution";
  private static final String HEADERS =
      FeedScope.HEADERS.stream()
          .sorted()
          .map(name -> "'" + name + "'")
          .collect(
              Collectors.joining(
                  ", ",
                  "(institution is null or cell is not null)"
                      + " and (not personal or resource in (",
                  "))"));

  /** What institutions are given of the past, however long it is kept. */
  private static final Duration TOLD = Duration.ofDays(90);

  private final RegionData data;
  private final InstantSource clock;

  EventFeed(RegionData data, InstantSource clock) {
    this.data = data;
    this.clock = clock;
  }

  /** One condition with its parameters. */
  private record Branch(String condition, List<Object> values) {}

  /** The last position that was given. */
  public long head(Region region) throws SQLException {
    try (Connection connection = data.source(region).getConnection();
        Statement select = connection.createStatement();
        ResultSet row = select.executeQuery("select position from event_head where id = 1")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The first events after a position that are in the scope, in the order of their positions. */
  public List<FeedEvent> after(Region region, FeedScope scope, long position, int most)
      throws SQLException {
    List<Branch> branches = branches(scope);
    if (branches.isEmpty()) {
      return List.of();
    }
    String limit = " order by position limit " + most;
    String sql =
        branches.stream()
            .map(branch ->
                "(select "
                    + COLUMNS
                    + " from event where "
                    + branch.condition()
                    + " and position > ?"
                    + limit
                    + ")")
            .collect(Collectors.joining(" union ", "", limit));
    try (Connection connection = data.source(region).getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      int column = 0;
      for (Branch branch : branches) {
        for (Object value : branch.values()) {
          select.setObject(++column, value);
        }
        select.setLong(++column, position);
      }
      return read(select);
    }
  }

  /** Every event after one position up to another, for handing on to those who wait. */
  List<FeedEvent> between(Region region, long after, long last) throws SQLException {
    try (Connection connection = data.source(region).getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select "
                    + COLUMNS
                    + " from event where position > ? and position <= ? order by position")) {
      select.setLong(1, after);
      select.setLong(2, last);
      return read(select);
    }
  }

  private List<Branch> branches(FeedScope scope) {
    List<Branch> branches = new ArrayList<>();
    for (String cell : scope.cells()) {
      String all = scope.managed().contains(cell) ? "" : " and not restricted";
      branches.add(new Branch("cell = ?" + all, List.of(cell)));
    }
    for (String province : scope.provinces()) {
      branches.add(new Branch("province = ? and " + HEADERS, List.of(province)));
    }
    LocalDateTime oldest = LocalDateTime.ofInstant(clock.instant().minus(TOLD), ZoneOffset.UTC);
    for (UUID institution : scope.institutions()) {
      branches.add(
          new Branch("institution = ? and at >= ?", List.of(UuidBytes.of(institution), oldest)));
    }
    if (scope.headersOfRegion()) {
      branches.add(new Branch(HEADERS, List.of()));
    }
    return branches;
  }

  private static List<FeedEvent> read(PreparedStatement select) throws SQLException {
    List<FeedEvent> events = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        events.add(
            new FeedEvent(
                row.getLong("position"),
                uuid(row.getBytes("id")),
                row.getString("resource"),
                row.getString("change_made"),
                row.getString("subject"),
                row.getString("parent"),
                row.getBoolean("personal"),
                row.getBoolean("restricted"),
                row.getString("cell"),
                row.getString("province"),
                row.getString("status"),
                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                uuid(row.getBytes("institution"))));
      }
    }
    return events;
  }

  private static UUID uuid(byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    ByteBuffer id = ByteBuffer.wrap(bytes);
    return new UUID(id.getLong(), id.getLong());
  }
}
