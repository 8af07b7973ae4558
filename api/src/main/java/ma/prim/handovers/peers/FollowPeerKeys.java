package ma.prim.handovers.peers;

import jakarta.inject.Singleton;
import java.time.Duration;
import ma.prim.handovers.HandoversConfig;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.jobs.RegionJob;

/**
 * Looks for new keys of other regions also while nothing is handed over, so that none is missed.
 */
@Singleton
class FollowPeerKeys implements RegionJob {
  private final PeerKeys keys;
  private final HandoversConfig config;

  FollowPeerKeys(PeerKeys keys, HandoversConfig config) {
    this.keys = keys;
    this.config = config;
  }

  @Override
  public String name() {
    return "peer-keys";
  }

  @Override
  public Duration interval() {
    return config.keysFollowedEvery();
  }

  @Override
  public boolean run(Region region) {
    region.config().peers().forEach(peer -> keys.askAgain(region, peer));
    return false;
  }
}
