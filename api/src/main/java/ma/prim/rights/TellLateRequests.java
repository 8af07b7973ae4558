package ma.prim.rights;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import ma.prim.events.Journal;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.jobs.RegionJob;

/**
 * Says of each request, once, that the law's last day has passed without an answer: the protection
 * officer and the cell's manager are told.
 */
@Singleton
class TellLateRequests implements RegionJob {
  static final String ACTOR = "job:subject-requests";
  private static final int AT_ONCE = 100;

  private final InRegion inRegion;
  private final SubjectRequests requests;
  private final Journal journal;
  private final InstantSource clock;

  TellLateRequests(
      InRegion inRegion, SubjectRequests requests, Journal journal, InstantSource clock) {
    this.inRegion = inRegion;
    this.requests = requests;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "subject-requests";
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(10);
  }

  @Override
  public boolean run(Region region) {
    return inRegion.call(region, CellScope.REGION, ACTOR, this::tellSome) == AT_ONCE;
  }

  private int tellSome() {
    List<SubjectRequest> some = requests.late(AT_ONCE);
    some.forEach(request -> journal.record(request.overdue(clock.instant())));
    return some.size();
  }
}
