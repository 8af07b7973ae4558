package ma.prim.integration.webhooks.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.events.FeedEvent;
import ma.prim.http.UuidBytes;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;

/** Reads what is due for the webhooks that this copy of the service sends to. */
@NativeSql("a branch for each webhook that is held; only what names its institution was queued")
final class DueDeliveries {
  /** After so many failures in a row an address is tried with one message at a time. */
  private static final int STRAINED = 5;

  // The indexes are named because MySQL knows a table that grows by hundreds a second as it was.
  private static final String BRANCH =
      "(select d.id, d.webhook, d.replays, d.failures, d.subject, d.position, w.version,"
          + " l.failures lane_failures, (select min(b.position) from webhook_delivery b force index"
          + " (webhook_delivery_order) where b.webhook = d.webhook and b.subject = d.subject and"
          + " b.status = 'PENDING' and b.position < d.position) waits_for, e.id event, e.resource,"
          + " e.change_made, e.at, e.status event_status, e.cell, e.institution from"
          + " webhook_delivery d force index (webhook_delivery_due) join webhook w on w.id ="
          + " d.webhook and w.status = 'ACTIVE' join webhook_lane l on l.webhook ="
          + " d.webhook and l.owner = ? and (l.wait_until is null or l.wait_until <= ?) left join"
          + " event e on e.id = d.event where d.webhook = ? and d.status = 'PENDING' and d.due_at"
          + " <= ? order by d.due_at, d.position limit ?)";

  private final RegionData data;
  private final UUID owner;
  private final InstantSource clock;

  DueDeliveries(RegionData data, UUID owner, InstantSource clock) {
    this.data = data;
    this.owner = owner;
    this.clock = clock;
  }

  /**
   * @param wanted how many of each webhook
   */
  List<Due> read(Region region, Map<UUID, Integer> wanted) throws SQLException {
    if (wanted.isEmpty()) {
      return List.of();
    }
    String sql =
        Collections.nCopies(wanted.size(), BRANCH).stream()
            .collect(Collectors.joining(" union all "));
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    try (Connection connection = data.source(region).getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      int column = 0;
      for (Map.Entry<UUID, Integer> one : wanted.entrySet()) {
        select.setBytes(++column, UuidBytes.of(owner));
        select.setObject(++column, now);
        select.setBytes(++column, UuidBytes.of(one.getKey()));
        select.setObject(++column, now);
        select.setInt(++column, one.getValue());
      }
      List<Due> due = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          due.add(due(row));
        }
      }
      return due;
    }
  }

  /** What waits for an earlier event about the same is due with it, and looked at no sooner. */
  void park(Region region, List<Due> waiting) throws SQLException {
    if (waiting.isEmpty()) {
      return;
    }
    String ids = String.join(", ", Collections.nCopies(waiting.size(), "?"));
    try (Connection connection = data.source(region).getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update webhook_delivery d join (select f.id, max(b.due_at) due_at from"
                    + " webhook_delivery f join webhook_delivery b force index"
                    + " (webhook_delivery_order) on b.webhook = f.webhook and"
                    + " b.subject = f.subject and b.status = 'PENDING' and b.position < f.position"
                    + " where f.id in ("
                    + ids
                    + ") group by f.id) first on first.id = d.id set d.due_at ="
                    + " greatest(d.due_at, first.due_at) where d.status = 'PENDING'")) {
      for (int i = 0; i < waiting.size(); i++) {
        update.setBytes(i + 1, UuidBytes.of(waiting.get(i).id()));
      }
      update.executeUpdate();
    }
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        UuidBytes.read(row.getBytes("id")),
        UuidBytes.read(row.getBytes("webhook")),
        row.getLong("version"),
        row.getInt("replays"),
        row.getInt("failures"),
        row.getInt("lane_failures") >= STRAINED,
        row.getString("subject"),
        row.getLong("position"),
        row.getLong("waits_for"),
        event(row));
  }

  private static FeedEvent event(ResultSet row) throws SQLException {
    byte[] id = row.getBytes("event");
    if (id == null) {
      return null;
    }
    return new FeedEvent(
        row.getLong("position"),
        UuidBytes.read(id),
        row.getString("resource"),
        row.getString("change_made"),
        row.getString("subject"),
        null,
        false,
        false,
        row.getString("cell"),
        null,
        row.getString("event_status"),
        row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        UuidBytes.read(row.getBytes("institution")));
  }
}
