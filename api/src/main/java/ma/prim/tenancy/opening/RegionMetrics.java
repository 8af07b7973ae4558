package ma.prim.tenancy.opening;

import io.agroal.api.AgroalDataSourceMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import ma.prim.tenancy.RegionStatus;

/** How regions and their connections stand, with the region as label. */
@Singleton
class RegionMetrics {
  private final MultiGauge up;
  private final MultiGauge pending;
  private final MultiGauge connections;
  private final MultiGauge waiting;

  RegionMetrics(MeterRegistry registry) {
    this.up =
        MultiGauge.builder("prim.region.up")
            .description("1 while the region serves")
            .register(registry);
    this.pending =
        MultiGauge.builder("prim.region.file.pending")
            .description("1 while the region's newest file is not in force")
            .register(registry);
    this.connections =
        MultiGauge.builder("prim.pool.connections")
            .description("Connections to the region's database")
            .register(registry);
    this.waiting =
        MultiGauge.builder("prim.pool.waiting")
            .description("Threads that wait for a connection to the region's database")
            .register(registry);
  }

  /** Regions come and go: told again at each look at their files. */
  void show(Collection<RegionStatus> statuses, Collection<RegionPool> pools) {
    List<Row<?>> ups = new ArrayList<>();
    List<Row<?>> pendings = new ArrayList<>();
    for (RegionStatus status : statuses) {
      Tags region = Tags.of("region", status.slug());
      ups.add(Row.of(region, status.isUp() ? 1 : 0));
      pendings.add(Row.of(region, status.reason().isPresent() ? 1 : 0));
    }
    up.register(ups, true);
    pending.register(pendings, true);

    List<Row<?>> counts = new ArrayList<>();
    List<Row<?>> waits = new ArrayList<>();
    for (RegionPool pool : pools) {
      Tags region = Tags.of("region", pool.slug());
      counts.add(row(region.and("state", "active"), pool, AgroalDataSourceMetrics::activeCount));
      counts.add(row(region.and("state", "idle"), pool, AgroalDataSourceMetrics::availableCount));
      waits.add(row(region, pool, AgroalDataSourceMetrics::awaitingCount));
    }
    connections.register(counts, true);
    waiting.register(waits, true);
  }

  private static Row<?> row(
      Tags tags, RegionPool pool, ToDoubleFunction<AgroalDataSourceMetrics> value) {
    return Row.of(tags, pool, any -> value.applyAsDouble(any.source().getMetrics()));
  }
}
