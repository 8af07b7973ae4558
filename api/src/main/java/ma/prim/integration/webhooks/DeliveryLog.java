package ma.prim.integration.webhooks;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import ma.prim.http.Ids;
import ma.prim.http.UuidBytes;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.RegionData;

/** What is kept beside a webhook of how it is sent to; in the transaction of its change. */
@Singleton
@NativeSql("each statement names one webhook, which was found in the caller's scope")
class DeliveryLog {
  private final RegionData data;
  private final CurrentRegion region;
  private final InstantSource clock;

  DeliveryLog(RegionData data, CurrentRegion region, InstantSource clock) {
    this.data = data;
    this.region = region;
    this.clock = clock;
  }

  /** From now on events are sent to it. */
  void open(UUID webhook) {
    change(
        "insert into webhook_lane (webhook, held_until) values (?, '2000-01-01')",
        UuidBytes.of(webhook));
  }

  /** Its address is tried as if it had never failed, and what waits for it at once. */
  void forgive(UUID webhook) {
    byte[] id = UuidBytes.of(webhook);
    change(
        "update webhook_lane set failing_since = null, failures = 0, wait_until = null"
            + " where webhook = ?",
        id);
    change(
        "update webhook_delivery set due_at = ? where webhook = ? and status = 'PENDING'",
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
        id);
  }

  /** Nothing more is sent to it. Its log goes later, some at a time. */
  void remove(UUID webhook) {
    change("delete from webhook_lane where webhook = ?", UuidBytes.of(webhook));
  }

  /** What waited for a webhook that wants nothing more. */
  void giveUp(UUID webhook, DeliveryFailure why) {
    change(
        "update webhook_delivery set status = 'DEAD', failure = ?, finished_at = ?"
            + " where webhook = ? and status = 'PENDING'",
        why.name(),
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
        UuidBytes.of(webhook));
  }

  /** The event that this transaction has just recorded. */
  UUID newestEvent(String subject) {
    try (Connection connection = data.source(region.get()).getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select id from event where subject = ? order by n desc limit 1")) {
      select.setString(1, subject);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? UuidBytes.read(row.getBytes(1)) : Ids.NONE;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot find the event of " + subject, e);
    }
  }

  private void change(String sql, Object... values) {
    // A connection asked for inside the transaction is the transaction's.
    try (Connection connection = data.source(region.get()).getConnection();
        PreparedStatement change = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        change.setObject(i + 1, values[i]);
      }
      change.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot keep how a webhook is sent to", e);
    }
  }
}
