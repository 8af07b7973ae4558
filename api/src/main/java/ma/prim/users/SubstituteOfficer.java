package ma.prim.users;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import ma.prim.access.Place;
import ma.prim.access.Role;
import ma.prim.events.Journal;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.tenancy.CurrentRegion;

/** Says who stands in for an officer of a cell who is away. */
@Singleton
class SubstituteOfficer {
  private final Reach reach;
  private final Users users;
  private final Standings standings;
  private final CurrentRegion region;
  private final Preconditions preconditions;
  private final Journal journal;
  private final InstantSource clock;

  SubstituteOfficer(
      Reach reach,
      Users users,
      Standings standings,
      CurrentRegion region,
      Preconditions preconditions,
      Journal journal,
      InstantSource clock) {
    this.reach = reach;
    this.users = users;
    this.standings = standings;
    this.region = region;
    this.preconditions = preconditions;
    this.journal = journal;
    this.clock = clock;
  }

  Substitution add(UUID absent, SubstituteFields fields) {
    reach.visible(absent);
    String cell = reach.cellOf(fields.cell(), "/cell");
    Days days = fields.days().inOrder("");
    if (absent.equals(fields.substitute()) || !serves(fields.substitute(), cell, days)) {
      throw Problem.invalid(Violation.at("/substitute", "unknown_reference"));
    }
    if (!serves(absent, cell, days)) {
      throw Problem.invalid(Violation.at("/cell", "unknown_reference"));
    }
    Substitution made =
        new Substitution(absent, fields.substitute(), cell, days, reach.me(), clock.instant());
    users.add(made);
    standings.changed(region.get(), fields.substitute().toString());
    journal.record(made.added(reach.provinceOf(Place.cell(cell))));
    return made;
  }

  void end(UUID absent, UUID id) {
    reach.visible(absent);
    Substitution made =
        users
            .substitution(absent, id)
            .filter(known -> !known.ended() && reach.sees(known))
            .orElseThrow(Problem::notFound);
    preconditions.check(made.version());
    standings.changed(region.get(), made.substitute().toString());
    String province = reach.provinceOf(Place.cell(made.cell()));
    journal.record(made.end(reach.me(), clock.instant(), province));
  }

  /** Whether somebody is an officer of the cell during some of these days. */
  private boolean serves(UUID subject, String cell, Days days) {
    return users.grants(subject).stream()
        .filter(grant -> !grant.revoked() && grant.days().overlap(days))
        .map(UserGrant::grant)
        .filter(grant -> grant.place().equals(Place.cell(cell)))
        .anyMatch(grant -> grant.role() == Role.AGENT || grant.role() == Role.MANAGER);
  }
}
