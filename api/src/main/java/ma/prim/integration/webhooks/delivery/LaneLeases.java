package ma.prim.integration.webhooks.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.prim.http.UuidBytes;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.PlainTransaction;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;

/**
 * Which copy of the service sends to which webhook: one at a time, for some seconds, again and
 * again. The database's clock counts them, so that copies need not agree on the time.
 */
@NativeSql("skip locked; leases name no cell's rows")
final class LaneLeases {
  private static final int AT_ONCE = 64;
  private static final String FREE =
      "select l.webhook from webhook_lane l join webhook w on w.id = l.webhook and w.status ="
          + " 'ACTIVE' where l.held_until < utc_timestamp(6) and (l.wait_until is null or"
          + " l.wait_until <= ?) and exists (select 1 from webhook_delivery d force index"
          + " (webhook_delivery_due) where d.webhook = l.webhook and d.status = 'PENDING' and d.due_at <= ?) limit "
          + AT_ONCE;

  private final RegionData data;
  private final InstantSource clock;
  private final UUID owner = UUID.randomUUID();
  private final long seconds;

  LaneLeases(RegionData data, Duration lease, InstantSource clock) {
    this.data = data;
    this.clock = clock;
    this.seconds = Math.max(1, lease.toSeconds());
  }

  UUID owner() {
    return owner;
  }

  /** Takes webhooks for which something is due and that no copy sends to. */
  Set<UUID> take(Region region) throws SQLException {
    try (Connection connection = data.source(region).getConnection()) {
      if (find(connection, FREE).isEmpty()) {
        return Set.of();
      }
    }
    return PlainTransaction.run(
        data.source(region),
        connection -> {
          Set<UUID> free = find(connection, FREE + " for update of l skip locked");
          if (!free.isEmpty()) {
            hold(connection, free);
          }
          return free;
        });
  }

  /** Goes on holding what is still this copy's, and says what that is. */
  Set<UUID> renew(Region region) throws SQLException {
    return PlainTransaction.run(
        data.source(region),
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update webhook_lane set held_until = utc_timestamp(6) + interval ? second"
                      + " where owner = ?")) {
            update.setLong(1, seconds);
            update.setBytes(2, UuidBytes.of(owner));
            update.executeUpdate();
          }
          return held(connection);
        });
  }

  void release(Region region, Set<UUID> webhooks) throws SQLException {
    if (webhooks.isEmpty()) {
      return;
    }
    try (Connection connection = data.source(region).getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update webhook_lane set owner = null, held_until = '2000-01-01' where owner = ?"
                    + " and webhook in ("
                    + marks(webhooks.size())
                    + ")")) {
      update.setBytes(1, UuidBytes.of(owner));
      set(update, 2, webhooks);
      update.executeUpdate();
    }
  }

  private Set<UUID> find(Connection connection, String sql) throws SQLException {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, now);
      select.setObject(2, now);
      return ids(select);
    }
  }

  private Set<UUID> held(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select webhook from webhook_lane where owner = ?")) {
      select.setBytes(1, UuidBytes.of(owner));
      return ids(select);
    }
  }

  private void hold(Connection connection, Set<UUID> webhooks) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update webhook_lane set owner = ?, held_until = utc_timestamp(6) + interval ? second"
                + " where webhook in ("
                + marks(webhooks.size())
                + ")")) {
      update.setBytes(1, UuidBytes.of(owner));
      update.setLong(2, seconds);
      set(update, 3, webhooks);
      update.executeUpdate();
    }
  }

  private static Set<UUID> ids(PreparedStatement select) throws SQLException {
    Set<UUID> found = new HashSet<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(UuidBytes.read(row.getBytes(1)));
      }
    }
    return found;
  }

  private static void set(PreparedStatement statement, int from, Set<UUID> webhooks)
      throws SQLException {
    List<UUID> all = new ArrayList<>(webhooks);
    for (int i = 0; i < all.size(); i++) {
      statement.setBytes(from + i, UuidBytes.of(all.get(i)));
    }
  }

  private static String marks(int number) {
    return String.join(", ", Collections.nCopies(number, "?"));
  }
}
