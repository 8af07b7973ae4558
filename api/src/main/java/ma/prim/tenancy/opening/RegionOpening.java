package ma.prim.tenancy.opening;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import ma.prim.http.SqlFaults;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionConfig;
import ma.prim.tenancy.RegionPart;
import org.jboss.logging.Logger;

/** Makes everything that a region's file asks for, or says what could not be made. */
@Singleton
class RegionOpening {
  private static final Logger LOG = Logger.getLogger(RegionOpening.class);

  private final MysqlSettings settings;
  private final RegionSchemas schemas;
  private final RegionPools pools;
  private final List<RegionPart> parts;

  RegionOpening(
      MysqlSettings settings, RegionSchemas schemas, RegionPools pools, @All List<RegionPart> all) {
    this.settings = settings;
    this.schemas = schemas;
    this.pools = pools;
    this.parts = all.stream().sorted(Comparator.comparingInt(RegionPart::order)).toList();
  }

  LiveRegion open(RegionConfig config) throws OpeningFailed {
    ServerAddress address = address(config);
    try (Connection lock = schemas.lock(address)) {
      schemas.migrate(address, lock);
      LiveRegion region = new LiveRegion(config, pools.ensure(config.slug(), address).tenant());
      run(region);
      LOG.tracef("lock %s held to the end", lock);
      return region;
    } catch (SQLException e) {
      throw new OpeningFailed("database_unreachable", e);
    }
  }

  void close(Region region) {
    for (RegionPart part : parts.reversed()) {
      part.close(region);
    }
  }

  private void run(Region region) throws OpeningFailed {
    for (RegionPart part : parts) {
      try {
        part.open(region);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new OpeningFailed("stopped", e);
      } catch (RegionPart.Unreachable e) {
        throw new OpeningFailed(part.name() + "_unreachable", e);
      } catch (Exception e) { // a part may fail in any way: the region stays as it is
        String reason = SqlFaults.isAway(e) ? "database_unreachable" : part.name() + "_failed";
        throw new OpeningFailed(reason, e);
      }
    }
  }

  private ServerAddress address(RegionConfig config) throws OpeningFailed {
    try {
      return ServerAddress.of(config.database(), settings);
    } catch (IOException e) {
      throw new OpeningFailed("database_secret_missing", e);
    }
  }
}
