package ma.prim.integration.webhooks.delivery;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import ma.prim.integration.webhooks.WebhooksConfig;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;
import ma.prim.tenancy.jobs.RegionJob;

/**
 * Forgets the log: what was delivered after a month, dead letters after three, everything of
 * webhooks that were removed. What waits for longer than that becomes a dead letter.
 */
@Singleton
@NativeSql("bounded deletes by age; reads nothing")
class ForgetDeliveries implements RegionJob {
  private static final int AT_ONCE = 1000;
  private static final Duration COUNTED = Duration.ofDays(2);
  private static final String LIMIT = " limit " + AT_ONCE;

  private final RegionData data;
  private final WebhooksConfig config;
  private final InstantSource clock;

  ForgetDeliveries(RegionData data, WebhooksConfig config, InstantSource clock) {
    this.data = data;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "forget-deliveries";
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(10);
  }

  @Override
  public boolean run(Region region) throws SQLException {
    try (Connection connection = data.source(region).getConnection()) {
      boolean more =
          change(
              connection,
              "update webhook_delivery set status = 'DEAD', failure = 'EXPIRED', finished_at ="
                  + " created_at where status = 'PENDING' and created_at < ?",
              config.keepUndelivered());
      more |=
          change(
              connection,
              "delete from webhook_delivery where status = 'DELIVERED' and created_at < ?",
              config.keepDelivered());
      more |=
          change(
              connection,
              "delete from webhook_delivery where status = 'DEAD' and created_at < ?",
              config.keepUndelivered().multipliedBy(2));
      more |= change(connection, "delete from webhook_hour where hour < ?", COUNTED);
      more |=
          change(
              connection,
              "delete from webhook_delivery where created_at < ? and not exists (select 1 from"
                  + " webhook w where w.id = webhook_delivery.webhook)",
              Duration.ZERO);
      return more;
    }
  }

  private boolean change(Connection connection, String sql, Duration age) throws SQLException {
    try (PreparedStatement change = connection.prepareStatement(sql + LIMIT)) {
      change.setObject(1, LocalDateTime.ofInstant(clock.instant().minus(age), ZoneOffset.UTC));
      return change.executeUpdate() == AT_ONCE;
    }
  }
}
