package ma.prim.institutions.clients;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import ma.prim.http.Problem;
import ma.prim.identity.RealmMachines;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.jobs.RegionJob;
import org.jboss.logging.Logger;

/**
 * Has the realm forget the credentials that have ended, so that it gives them no more tokens. That
 * they are refused does not wait for this: the region's records say it at each request.
 */
@Singleton
class EndCredentials implements RegionJob {
  private static final Logger LOG = Logger.getLogger(EndCredentials.class);
  private static final String ACTOR = "job:end-credentials";
  private static final int AT_ONCE = 20;

  private final InRegion inRegion;
  private final Clients clients;
  private final RealmMachines realm;
  private final InstantSource clock;

  EndCredentials(InRegion inRegion, Clients clients, RealmMachines realm, InstantSource clock) {
    this.inRegion = inRegion;
    this.clients = clients;
    this.realm = realm;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "end-credentials";
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(1);
  }

  @Override
  public boolean run(Region region) {
    List<String> ended = in(region, () -> clients.ended(clock.instant(), AT_ONCE));
    try {
      ended.forEach(realmClient -> realm.remove(region, realmClient));
    } catch (Problem away) {
      LOG.infof("region %s: ended credentials stay in its realm for now", region.slug());
      return false;
    }
    in(region, () -> clients.removed(ended, clock.instant()));
    return ended.size() == AT_ONCE;
  }

  private <T> T in(Region region, java.util.concurrent.Callable<T> work) {
    return inRegion.call(region, CellScope.REGION, ACTOR, work);
  }
}
