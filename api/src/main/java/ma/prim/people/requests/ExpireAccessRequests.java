package ma.prim.people.requests;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import ma.prim.events.Journal;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.jobs.RegionJob;

/** Ends the requests that nobody has answered in time; both cells are told. */
@Singleton
class ExpireAccessRequests implements RegionJob {
  static final String ACTOR = "job:access-requests";
  private static final int AT_ONCE = 100;

  private final InRegion inRegion;
  private final AccessRequests requests;
  private final Journal journal;
  private final InstantSource clock;

  ExpireAccessRequests(
      InRegion inRegion, AccessRequests requests, Journal journal, InstantSource clock) {
    this.inRegion = inRegion;
    this.requests = requests;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "access-requests";
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(1);
  }

  @Override
  public boolean run(Region region) {
    return inRegion.call(region, CellScope.REGION, ACTOR, this::expireSome) == AT_ONCE;
  }

  private int expireSome() {
    List<AccessRequest> some = requests.unanswered(clock.instant(), AT_ONCE);
    some.forEach(request -> request.expire(clock.instant()).forEach(journal::record));
    return some.size();
  }
}
