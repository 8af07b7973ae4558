package ma.prim.users;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import ma.prim.events.Journal;
import ma.prim.http.MergePatch;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.identity.AfterTransaction;
import ma.prim.identity.RealmUsers;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.Region;

/** Changes an account: what it says of its owner, and whether it may sign in. */
@Singleton
class ChangeUser {
  private final Reach reach;
  private final EndGrant endGrant;
  private final Users users;
  private final Standings standings;
  private final RealmUsers realm;
  private final AfterTransaction after;
  private final Preconditions preconditions;
  private final CurrentRegion region;
  private final Journal journal;
  private final InstantSource clock;

  ChangeUser(
      Reach reach,
      EndGrant endGrant,
      Users users,
      Standings standings,
      RealmUsers realm,
      AfterTransaction after,
      Preconditions preconditions,
      CurrentRegion region,
      Journal journal,
      InstantSource clock) {
    this.reach = reach;
    this.endGrant = endGrant;
    this.users = users;
    this.standings = standings;
    this.realm = realm;
    this.after = after;
    this.preconditions = preconditions;
    this.region = region;
    this.journal = journal;
    this.clock = clock;
  }

  AppUser update(UUID subject, MergePatch<UserFields> patch) {
    AppUser user = writable(subject);
    UserFields fields = patch.applyTo(user.fields());
    journal.record(user.update(fields, clock.instant()));
    realm.update(region.get(), subject, InviteUser.account(user.username(), fields));
    return user;
  }

  /** Out with the next request; the realm's sessions end as soon as the realm answers. */
  AppUser disable(UUID subject) {
    AppUser user = writable(subject);
    if (!user.active()) {
      throw new Problem(ProblemCode.CONFLICT);
    }
    users.grants(subject).stream()
        .filter(grant -> !grant.revoked())
        .forEach(endGrant::requireAnotherAdmin);
    journal.record(user.disable(clock.instant()));
    Region here = region.get();
    standings.changed(here, subject.toString());
    after.committed("a user was disabled", () -> realm.enable(here, subject, false));
    return user;
  }

  AppUser enable(UUID subject) {
    AppUser user = writable(subject);
    if (user.active() || user.isReplaced()) {
      throw new Problem(ProblemCode.CONFLICT);
    }
    journal.record(user.enable(clock.instant()));
    Region here = region.get();
    standings.changed(here, subject.toString());
    realm.enable(here, subject, true);
    return user;
  }

  private AppUser writable(UUID subject) {
    AppUser user = reach.visible(subject);
    preconditions.check(user.version());
    reach.requireOther(subject);
    reach.requireWhole(subject);
    return user;
  }
}
