package ma.prim.users;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.access.Grant;
import ma.prim.access.Role;
import ma.prim.events.Journal;
import ma.prim.http.MergePatch;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.identity.AfterTransaction;
import ma.prim.identity.RealmUsers;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.Region;

/** Takes a role away, now or on a day. It is out with the next request, whatever the token says. */
@Singleton
class EndGrant {
  private final Reach reach;
  private final Users users;
  private final Standings standings;
  private final RealmUsers realm;
  private final AfterTransaction after;
  private final Preconditions preconditions;
  private final CurrentRegion region;
  private final Journal journal;
  private final InstantSource clock;

  EndGrant(
      Reach reach,
      Users users,
      Standings standings,
      RealmUsers realm,
      AfterTransaction after,
      Preconditions preconditions,
      CurrentRegion region,
      Journal journal,
      InstantSource clock) {
    this.reach = reach;
    this.users = users;
    this.standings = standings;
    this.realm = realm;
    this.after = after;
    this.preconditions = preconditions;
    this.region = region;
    this.journal = journal;
    this.clock = clock;
  }

  void revoke(UUID subject, UUID id) {
    UserGrant grant = writable(subject, id);
    requireAnotherAdmin(grant);
    journal.record(
        grant.revoke(reach.me(), clock.instant(), reach.provinceOf(grant.grant().place())));
    settle(subject, grant.grant());
  }

  UserGrant limit(UUID subject, UUID id, MergePatch<GrantDays> patch) {
    UserGrant grant = writable(subject, id);
    Days before = grant.days();
    Days days = patch.applyTo(new GrantDays(before.from(), before.to())).days().inOrder("");
    if (!days.contain(today()) || days.to() != null) {
      requireAnotherAdmin(grant);
    }
    journal.record(grant.limit(days, reach.provinceOf(grant.grant().place())));
    standings.changed(region.get(), subject.toString());
    return grant;
  }

  private UserGrant writable(UUID subject, UUID id) {
    reach.visible(subject);
    UserGrant grant =
        users
            .grant(subject, id)
            .filter(known -> !known.revoked() && reach.sees(known))
            .orElseThrow(Problem::notFound);
    preconditions.check(grant.version());
    reach.requireOther(subject);
    if (!reach.mayGive(grant.grant())) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
    return grant;
  }

  /**
   * A region without an administrator could not get one by this API. Who is administrator for good
   * makes room only for somebody who is too: two could limit each other to a day to come.
   */
  void requireAnotherAdmin(UserGrant ending) {
    boolean serves = ending.grant().role() == Role.ADMIN && ending.holds(today());
    if (serves && !users.hasOtherAdmin(ending.subject(), ending.days().to() == null, today())) {
      throw new Problem(ProblemCode.CONFLICT, List.of(), Map.of("reason", "last_admin"));
    }
  }

  private void settle(UUID subject, Grant grant) {
    Region here = region.get();
    standings.changed(here, subject.toString());
    boolean elsewhere =
        users.grants(subject).stream()
            .anyMatch(other -> !other.revoked() && other.grant().equals(grant));
    if (!elsewhere) {
      after.committed("a role was taken away", () -> realm.leave(here, subject, grant));
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), region.get().zone());
  }
}
