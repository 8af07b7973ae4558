package ma.prim.users;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import ma.prim.access.Caller;
import ma.prim.access.Grant;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.identity.StandingGrants;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.Region;

/** Holds a token's roles against what the region has recorded of its user. */
@Singleton
class RecordedGrants implements StandingGrants {
  private final Standings standings;
  private final CurrentRegion region;
  private final InstantSource clock;

  RecordedGrants(Standings standings, CurrentRegion region, InstantSource clock) {
    this.standings = standings;
    this.region = region;
    this.clock = clock;
  }

  @Override
  public Set<Grant> of(Caller claimed) {
    Region here = region.get();
    Standing standing = standings.of(here, claimed);
    if (!standing.active()) {
      throw new Problem(ProblemCode.INVALID_TOKEN);
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), here.zone());
    return standing.standing(claimed.grants(), today);
  }
}
