package ma.prim.institutions.clients;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import ma.prim.access.Caller;
import ma.prim.access.Grant;
import ma.prim.access.Role;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.identity.KnownClients;
import ma.prim.tenancy.CurrentRegion;

/** Holds the token of a machine against what the region has recorded of its client. */
@Singleton
class RecordedClients implements KnownClients {
  private final ClientStandings standings;
  private final CurrentRegion region;
  private final InstantSource clock;

  RecordedClients(ClientStandings standings, CurrentRegion region, InstantSource clock) {
    this.standings = standings;
    this.region = region;
    this.clock = clock;
  }

  @Override
  public Caller of(Caller claimed) {
    ClientStanding standing =
        standings
            .of(region.get(), claimed.client())
            .filter(known -> known.holds(clock.instant()))
            .orElseThrow(() -> new Problem(ProblemCode.INVALID_TOKEN));
    Set<Grant> held =
        claimed.grants().stream()
            .filter(grant -> grant.role() == Role.PARTNER)
            .filter(grant -> standing.institutions().contains(grant.place().id()))
            .collect(Collectors.toSet());
    return claimed.asMachine(standing.client(), standing.name(), held, standing.scopes());
  }
}
