package ma.prim.users;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import ma.prim.access.Grant;
import ma.prim.events.Journal;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.identity.AfterTransaction;
import ma.prim.identity.RealmUsers;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.Region;

/**
 * Gives a user a role. The realm's group is joined at once; whether today is one of the days is the
 * region's to decide, at each request.
 */
@Singleton
class GrantRole {
  private final Reach reach;
  private final Users users;
  private final Standings standings;
  private final RealmUsers realm;
  private final AfterTransaction after;
  private final CurrentRegion region;
  private final Journal journal;
  private final InstantSource clock;

  GrantRole(
      Reach reach,
      Users users,
      Standings standings,
      RealmUsers realm,
      AfterTransaction after,
      CurrentRegion region,
      Journal journal,
      InstantSource clock) {
    this.reach = reach;
    this.users = users;
    this.standings = standings;
    this.realm = realm;
    this.after = after;
    this.region = region;
    this.journal = journal;
    this.clock = clock;
  }

  UserGrant handle(UUID subject, GrantFields fields) {
    reach.visible(subject);
    reach.requireOther(subject);
    Grant grant = reach.grantOf(fields, "");
    Days days = days(fields, "");
    if (users.grants(subject).stream().anyMatch(known -> overlaps(known, grant, days))) {
      throw new Problem(ProblemCode.CONFLICT);
    }
    return give(subject, grant, fields, "");
  }

  /** Without asking whether the caller may. */
  UserGrant give(UUID subject, Grant grant, GrantFields fields, String pointer) {
    Region here = region.get();
    Instant now = clock.instant();
    Days days = days(fields, pointer);
    UserGrant given = new UserGrant(subject, grant, days, reach.me(), now);
    users.add(given);
    journal.record(given.granted(reach.provinceOf(grant.place())));
    standings.changed(here, subject.toString());
    after.undone("a role was not given after all", () -> realm.leave(here, subject, grant));
    realm.join(here, subject, grant);
    return given;
  }

  /** From today on, where no day is given: a role of last summer is given again this summer. */
  private Days days(GrantFields fields, String pointer) {
    LocalDate from =
        fields.from() == null
            ? LocalDate.ofInstant(clock.instant(), region.get().zone())
            : fields.from();
    return new Days(from, fields.to()).inOrder(pointer);
  }

  private static boolean overlaps(UserGrant known, Grant grant, Days days) {
    return !known.revoked() && known.grant().equals(grant) && known.days().overlap(days);
  }
}
