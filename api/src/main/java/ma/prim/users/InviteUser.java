package ma.prim.users;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.prim.access.Grant;
import ma.prim.events.Journal;
import ma.prim.identity.AfterTransaction;
import ma.prim.identity.RealmUsers;
import ma.prim.identity.RealmUsers.Account;
import ma.prim.identity.RealmUsers.Made;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.Region;

/** Makes an account in the region's realm, with the roles to begin with. */
@Singleton
class InviteUser {
  private final Reach reach;
  private final GrantRole grantRole;
  private final Users users;
  private final RealmUsers realm;
  private final AfterTransaction after;
  private final CurrentRegion region;
  private final Journal journal;
  private final InstantSource clock;

  InviteUser(
      Reach reach,
      GrantRole grantRole,
      Users users,
      RealmUsers realm,
      AfterTransaction after,
      CurrentRegion region,
      Journal journal,
      InstantSource clock) {
    this.reach = reach;
    this.grantRole = grantRole;
    this.users = users;
    this.realm = realm;
    this.after = after;
    this.region = region;
    this.journal = journal;
    this.clock = clock;
  }

  /** The user, and the password for the first sign-in. */
  record Invited(AppUser user, String firstPassword) {}

  Invited handle(NewUser body) {
    List<Grant> grants = grants(body);
    Region here = region.get();
    Instant now = clock.instant();
    Made made = realm.create(here, account(body.username(), body.fields()));
    UUID subject = made.subject();
    after.undone("an invitation came to nothing", () -> realm.remove(here, subject));
    AppUser user = new AppUser(subject, body.username(), body.fields(), reach.me(), now);
    users.free(body.username(), now);
    users.add(user);
    journal.record(user.invited());
    for (int i = 0; i < grants.size(); i++) {
      grantRole.give(subject, grants.get(i), body.grants().get(i), "/grants/" + i);
    }
    return new Invited(user, made.password());
  }

  static Account account(String username, UserFields fields) {
    return new Account(
        username, fields.givenName(), fields.familyName(), fields.email(), fields.language());
  }

  private List<Grant> grants(NewUser body) {
    List<Grant> grants = new ArrayList<>();
    for (int i = 0; i < body.grants().size(); i++) {
      String pointer = "/grants/" + i;
      GrantFields fields = body.grants().get(i);
      new Days(fields.from(), fields.to()).inOrder(pointer);
      grants.add(reach.grantOf(fields, pointer));
    }
    return grants;
  }
}
