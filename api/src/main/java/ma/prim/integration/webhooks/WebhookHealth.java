package ma.prim.integration.webhooks;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import ma.prim.http.UuidBytes;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.RegionData;

/** Reads how a webhook fares: one statement, of bounded cost. */
@Singleton
@NativeSql("counters of one webhook, which was found in the caller's scope")
class WebhookHealth {
  private static final int COUNTED = 10_000;
  private static final String COUNT =
      "(select count(*) from (select 1 from webhook_delivery where webhook = l.webhook and status ="
          + " '%s' limit "
          + COUNTED
          + ") some)";
  private static final String SELECT =
      "select l.*, coalesce(h.delivered, 0) delivered, coalesce(h.failed, 0) failed, "
          + COUNT.formatted("PENDING")
          + " pending, "
          + COUNT.formatted("DEAD")
          + " dead, (select min(due_at) from webhook_delivery where webhook = l.webhook and status ="
          + " 'PENDING') next_at from webhook_lane l left join (select webhook, sum(delivered)"
          + " delivered, sum(failed) failed from webhook_hour where webhook = ? and hour > ? group"
          + " by webhook) h on h.webhook = l.webhook where l.webhook = ?";

  private final RegionData data;
  private final CurrentRegion region;
  private final WebhooksConfig config;
  private final InstantSource clock;

  WebhookHealth(RegionData data, CurrentRegion region, WebhooksConfig config, InstantSource clock) {
    this.data = data;
    this.region = region;
    this.config = config;
    this.clock = clock;
  }

  WebhookHealthView of(Webhook webhook) {
    byte[] id = UuidBytes.of(webhook.id());
    Instant dayAgo = clock.instant().minus(Duration.ofDays(1));
    try (Connection connection = data.source(region.get()).getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setBytes(1, id);
      select.setObject(2, LocalDateTime.ofInstant(dayAgo, ZoneOffset.UTC));
      select.setBytes(3, id);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return view(row);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read how a webhook fares", e);
    }
  }

  private WebhookHealthView view(ResultSet row) throws SQLException {
    long delivered = row.getLong("delivered");
    long failed = row.getLong("failed");
    Instant failing = instant(row, "failing_since");
    String failure = row.getString("last_failure");
    int status = row.getInt("last_status");
    return new WebhookHealthView(
        delivered,
        failed,
        delivered + failed == 0
            ? null
            : BigDecimal.valueOf(delivered)
                .divide(BigDecimal.valueOf(delivered + failed), 4, RoundingMode.HALF_UP),
        row.getLong("pending"),
        row.getLong("dead"),
        failing,
        failing == null ? null : failing.plus(config.pauseAfter()),
        instant(row, "last_success_at"),
        instant(row, "last_failure_at"),
        failure == null ? null : DeliveryFailure.valueOf(failure),
        status == 0 ? null : status,
        instant(row, "next_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    LocalDateTime at = row.getObject(column, LocalDateTime.class);
    return at == null ? null : at.toInstant(ZoneOffset.UTC);
  }
}
