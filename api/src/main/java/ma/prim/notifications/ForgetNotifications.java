package ma.prim.notifications;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;
import ma.prim.tenancy.jobs.RegionJob;

/** Forgets what was read 90 days ago. What nobody has read stays. */
@Singleton
@NativeSql("a bounded delete by age; reads nothing")
class ForgetNotifications implements RegionJob {
  static final Duration KEPT = Duration.ofDays(90);
  private static final int AT_ONCE = 1000;

  private final RegionData data;
  private final InstantSource clock;

  ForgetNotifications(RegionData data, InstantSource clock) {
    this.data = data;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "forget-notifications";
  }

  @Override
  public Duration interval() {
    return Duration.ofHours(1);
  }

  @Override
  public boolean run(Region region) throws SQLException {
    try (Connection connection = data.source(region).getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "delete from notification where read_at < ? limit " + AT_ONCE)) {
      delete.setObject(1, LocalDateTime.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC));
      return delete.executeUpdate() == AT_ONCE;
    }
  }
}
