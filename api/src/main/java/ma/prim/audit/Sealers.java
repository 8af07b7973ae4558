package ma.prim.audit;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;
import ma.prim.tenancy.RegionLoop;
import ma.prim.tenancy.RegionPart;
import ma.prim.tenancy.Regions;

/** The sealer of each region that is open, and the anchoring of what it seals. */
@Singleton
class Sealers implements RegionPart {
  private final Regions regions;
  private final RegionData data;
  private final Chain chain;
  private final Anchors anchors;
  private final AuditConfig config;
  private final InstantSource clock;
  private final Map<String, Running> running = new ConcurrentHashMap<>();

  Sealers(
      Regions regions,
      RegionData data,
      Chain chain,
      Anchors anchors,
      AuditConfig config,
      InstantSource clock) {
    this.regions = regions;
    this.data = data;
    this.chain = chain;
    this.anchors = anchors;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "sealer";
  }

  @Override
  public int order() {
    return 120;
  }

  @Override
  public void open(Region region) {
    if (running.containsKey(region.slug())) {
      return;
    }
    running.put(region.slug(), new Running(region.slug()));
  }

  @Override
  public void close(Region region) {
    Running before = running.remove(region.slug());
    if (before != null) {
      before.loop.stop();
    }
  }

  private final class Running {
    private final Sealer sealer;
    private final RegionLoop loop;
    private ChainHead toAnchor;
    private Instant anchoredAt = Instant.EPOCH;

    private Running(String slug) {
      this.sealer = new Sealer(data, chain, clock);
      this.loop =
          RegionLoop.start("sealer", slug, config.sealEvery(), regions, this::sealAndAnchor);
    }

    private void sealAndAnchor(Region region) throws SQLException, IOException {
      Optional<ChainHead> head = sealer.run(region);
      head.ifPresent(newer -> toAnchor = newer);
      Instant now = clock.instant();
      if (toAnchor != null && !now.isBefore(anchoredAt.plus(config.anchorEvery()))) {
        anchors.keep(region, toAnchor);
        toAnchor = null;
        anchoredAt = now;
      }
    }
  }
}
