package ma.prim.users;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import ma.prim.access.Caller;
import ma.prim.access.Grant;
import ma.prim.http.Ids;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Reads what is recorded of a caller, and records those whom somebody has made in Keycloak: users
 * and memberships that this service did not give are noted the first time their token is seen, so
 * that they have a name and can be ended here.
 */
@Singleton
class FirstSight {
  private final Users users;
  private final InstantSource clock;

  FirstSight(Users users, InstantSource clock) {
    this.users = users;
    this.clock = clock;
  }

  /** In a transaction of its own: the request's has not begun. */
  Standing of(Caller claimed) {
    UUID subject = Ids.parse(claimed.subject()).orElseThrow(FirstSight::unknownSubject);
    try {
      return QuarkusTransaction.requiringNew().call(() -> read(subject, claimed));
    } catch (PersistenceException twice) {
      if (!(twice instanceof ConstraintViolationException)) {
        throw twice;
      }
      // Another copy of the service was first.
      return QuarkusTransaction.requiringNew().call(() -> read(subject, claimed));
    }
  }

  private static Problem unknownSubject() {
    return new Problem(ProblemCode.INVALID_TOKEN);
  }

  private Standing read(UUID subject, Caller claimed) {
    List<UserGrant> grants = users.grants(subject);
    AppUser user = users.find(subject).orElseGet(() -> record(subject, claimed));
    List<Grant> known = grants.stream().map(UserGrant::grant).toList();
    claimed.grants().stream()
        .filter(grant -> !known.contains(grant))
        .forEach(grant -> users.add(grantOf(subject, grant)));
    return new Standing(
        user.active(),
        grants.stream()
            .map(grant -> new Standing.Held(grant.grant(), grant.days(), grant.revoked()))
            .toList(),
        users.standingIn(subject).stream()
            .map(one -> new Standing.StandIn(one.cell(), one.absent(), one.days()))
            .toList());
  }

  private AppUser record(UUID subject, Caller claimed) {
    Instant now = clock.instant();
    AppUser user = new AppUser(subject, claimed.username(), fields(claimed), null, now);
    users.free(claimed.username(), now);
    users.add(user);
    return user;
  }

  private static UserFields fields(Caller claimed) {
    String name = claimed.name().strip();
    int space = name.indexOf(' ');
    return new UserFields(
        space < 0 ? "" : name.substring(0, space), name.substring(space + 1), null, null);
  }

  private UserGrant grantOf(UUID subject, Grant grant) {
    return new UserGrant(subject, grant, new Days(null, null), null, clock.instant());
  }
}
