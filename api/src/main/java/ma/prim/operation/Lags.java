package ma.prim.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;
import ma.prim.tenancy.RegionPart;
import org.jboss.logging.Logger;

/**
 * How far the region's background work is behind, in seconds: the age of the oldest event that has
 * no position, of the oldest audit entry that is not sealed, and of the oldest message that has not
 * reached another region. Read when the metrics are.
 */
@ApplicationScoped
@NativeSql("age of the oldest waiting row, no row of anybody is shown")
class Lags implements RegionPart {
  private static final Logger LOG = Logger.getLogger(Lags.class);
  private static final String OUTBOX =
      "select timestampdiff(second, min(at), utc_timestamp(6)) from event where position is null";
  private static final String SEALER =
      "select timestampdiff(second, min(at), utc_timestamp(6)) from audit_entry where seq is null";
  private static final String HANDOVERS =
      "select timestampdiff(second, min(created_at), utc_timestamp(6)) from handover"
          + " where status in ('WAITING', 'DEAD_LETTERED')";
  private static final int ORDER = 800;

  private final MeterRegistry registry;
  private final RegionData data;

  Lags(MeterRegistry registry, RegionData data) {
    this.registry = registry;
    this.data = data;
  }

  @Override
  public String name() {
    return "lags";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void open(Region region) {
    gauge("prim.outbox.lag", "Age of the oldest event without a position", OUTBOX, region);
    gauge(
        "prim.handovers.lag",
        "Age of the oldest message that has not reached another region",
        HANDOVERS,
        region);
    gauge("prim.sealer.lag", "Age of the oldest audit entry that is not sealed", SEALER, region);
  }

  @Override
  public void close(Region region) {
    remove("prim.outbox.lag", region);
    remove("prim.sealer.lag", region);
    remove("prim.handovers.lag", region);
  }

  private void gauge(String name, String description, String sql, Region region) {
    remove(name, region);
    Gauge.builder(name, () -> seconds(region, sql))
        .description(description)
        .baseUnit("seconds")
        .tags(List.of(Tag.of("region", region.slug())))
        .register(registry);
  }

  private void remove(String name, Region region) {
    registry.find(name).tag("region", region.slug()).gauges().forEach(registry::remove);
  }

  private double seconds(Region region, String sql) {
    try (Connection connection = data.source(region).getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getDouble(1) : 0;
    } catch (SQLException | IllegalStateException unknown) {
      LOG.debugf("lag of %s is not known: %s", region.slug(), unknown.getMessage());
      return Double.NaN;
    }
  }
}
