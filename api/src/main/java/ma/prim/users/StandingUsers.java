package ma.prim.users;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.access.Caller;
import ma.prim.access.Grant;
import ma.prim.identity.RealmUsers;
import ma.prim.tenancy.CurrentRegion;

/**
 * Users as the region's records have them today, for what is done in their name while they are not
 * signed in: with the roles that hold now, whatever held when they asked for it.
 */
@Singleton
public class StandingUsers {
  private final Users users;
  private final RealmUsers realm;
  private final CurrentRegion region;
  private final InstantSource clock;

  StandingUsers(Users users, RealmUsers realm, CurrentRegion region, InstantSource clock) {
    this.users = users;
    this.realm = realm;
    this.region = region;
    this.clock = clock;
  }

  /**
   * The same, as the realm has them just now: what was taken away there alone is gone too, before
   * the user signs in again.
   *
   * @throws ma.prim.http.Problem while the realm does not answer
   */
  public Optional<Caller> findInRealm(UUID subject) {
    return find(subject)
        .flatMap(user ->
            realm
                .grants(region.get(), subject)
                .map(live ->
                    new Caller(
                        user.region(),
                        user.subject(),
                        user.username(),
                        user.name(),
                        user.grants().stream().filter(live::contains).collect(Collectors.toSet()),
                        user.client())));
  }

  /** Empty for one who is disabled, or whose account was made anew. */
  public Optional<Caller> find(UUID subject) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), region.get().zone());
    return users
        .find(subject)
        .filter(user -> user.active() && !user.isReplaced())
        .map(user -> {
          Set<Grant> grants =
              users.grants(subject).stream()
                  .filter(grant -> grant.holds(today))
                  .map(UserGrant::grant)
                  .collect(Collectors.toSet());
          return new Caller(
              region.get().slug(),
              subject.toString(),
              user.username(),
              user.name(),
              grants,
              "calendar");
        });
  }
}
