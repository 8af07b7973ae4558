package ma.prim.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import jakarta.inject.Singleton;
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
 * How far the region's background work is behind: how old what waits is, and how much does. Read
 * when the metrics are; of counts no more is counted than tells that it is too much.
 */
@Singleton
@NativeSql("ages and numbers of waiting rows, no row of anybody is shown")
class Lags implements RegionPart {
  private static final Logger LOG = Logger.getLogger(Lags.class);
  private static final String AGE = "select timestampdiff(second, min(%s), utc_timestamp(6)) from ";
  private static final String SOME = "select count(*) from (select 1 from %s limit 100000) some";
  private static final List<Measure> ALL =
      List.of(
          Measure.age(
              "prim.outbox.lag",
              "Age of the oldest event without a position",
              AGE.formatted("at") + "event where position is null"),
          Measure.age(
              "prim.sealer.lag",
              "Age of the oldest audit entry that is not sealed",
              AGE.formatted("at") + "audit_entry where seq is null"),
          Measure.age(
              "prim.handovers.lag",
              "Age of the oldest message that has not reached another region",
              AGE.formatted("created_at")
                  + "handover where status in ('WAITING', 'DEAD_LETTERED')"),
          Measure.number(
              "prim.handovers.waiting",
              "Messages to other regions that wait",
              SOME.formatted("handover where status = 'WAITING'")),
          Measure.number(
              "prim.handovers.dead",
              "Messages to other regions that were given up",
              SOME.formatted("handover where status = 'DEAD_LETTERED'")),
          Measure.age(
              "prim.webhooks.lag",
              "Age of the oldest event that has not reached a webhook that is active",
              "select timestampdiff(second, d.created_at, utc_timestamp(6)) from webhook_delivery d"
                  + " join webhook w on w.id = d.webhook and w.status = 'ACTIVE'"
                  + " where d.status = 'PENDING' and d.replays = 0 order by d.created_at limit 1"),
          Measure.number(
              "prim.webhooks.waiting",
              "Events that have not reached a webhook",
              SOME.formatted("webhook_delivery where status = 'PENDING'")),
          Measure.number(
              "prim.webhooks.dead",
              "Events that no webhook took, and that were given up",
              SOME.formatted("webhook_delivery where status = 'DEAD'")),
          Measure.number(
              "prim.webhooks.paused",
              "Webhooks that are paused",
              SOME.formatted("webhook where status = 'PAUSED'")));
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
    ALL.forEach(measure -> gauge(measure, region));
  }

  @Override
  public void close(Region region) {
    ALL.forEach(measure -> remove(measure.name(), region));
  }

  /**
   * One number of each region.
   *
   * @param unit null for a plain number
   */
  private record Measure(String name, String description, String unit, String sql) {

    static Measure age(String name, String description, String sql) {
      return new Measure(name, description, "seconds", sql);
    }

    static Measure number(String name, String description, String sql) {
      return new Measure(name, description, null, sql);
    }
  }

  private void gauge(Measure measure, Region region) {
    remove(measure.name(), region);
    Gauge.builder(measure.name(), () -> read(region, measure))
        .description(measure.description())
        .baseUnit(measure.unit())
        .tags(List.of(Tag.of("region", region.slug())))
        .register(registry);
  }

  private void remove(String name, Region region) {
    registry.find(name).tag("region", region.slug()).gauges().forEach(registry::remove);
  }

  private double read(Region region, Measure measure) {
    try (Connection connection = data.source(region).getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(measure.sql())) {
      return row.next() ? row.getDouble(1) : 0;
    } catch (SQLException | IllegalStateException unknown) {
      LOG.debugf("%s of %s is not known: %s", measure.name(), region.slug(), unknown.getMessage());
      return Double.NaN;
    }
  }
}
