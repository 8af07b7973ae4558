package ma.prim.users;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.prim.access.Place;
import ma.prim.access.Role;
import org.hibernate.Session;

/** The region's users, their grants and who stands in for whom. */
@Singleton
class Users {
  private final Session session;

  Users(Session session) {
    this.session = session;
  }

  Optional<AppUser> find(UUID subject) {
    return Optional.ofNullable(session.find(AppUser.class, subject));
  }

  List<AppUser> find(Collection<UUID> subjects) {
    return subjects.isEmpty()
        ? List.of()
        : session
            .createSelectionQuery("from AppUser u where u.subject in :subjects", AppUser.class)
            .setParameter("subjects", subjects)
            .getResultList();
  }

  Optional<AppUser> called(String username) {
    return session
        .createSelectionQuery(
            "from AppUser u where u.username = :username and u.replacedAt is null", AppUser.class)
        .setParameter("username", username)
        .uniqueResultOptional();
  }

  /** The realm has given this user name to somebody new: who had it before is no longer there. */
  void free(String username, Instant at) {
    called(username).ifPresent(former -> former.replaced(at));
    session.flush();
  }

  void add(Object row) {
    session.persist(row);
  }

  /** Every grant that a user has or had, the oldest first. */
  List<UserGrant> grants(UUID subject) {
    return grants(List.of(subject));
  }

  List<UserGrant> grants(Collection<UUID> subjects) {
    return subjects.isEmpty()
        ? List.of()
        : session
            .createSelectionQuery(
                "from UserGrant g where g.subject in :subjects order by g.id", UserGrant.class)
            .setParameter("subjects", subjects)
            .getResultList();
  }

  Optional<UserGrant> grant(UUID subject, UUID id) {
    return Optional.ofNullable(session.find(UserGrant.class, id))
        .filter(grant -> grant.subject().equals(subject));
  }

  /** Who is away or will be, or was made to stand in, and is not over. */
  List<Substitution> substitutions(Collection<UUID> absent, LocalDate today) {
    return absent.isEmpty()
        ? List.of()
        : session
            .createSelectionQuery(
                "from Substitution s where s.absent in :absent and s.endedAt is null"
                    + " and s.to >= :today order by s.id",
                Substitution.class)
            .setParameter("absent", absent)
            .setParameter("today", today)
            .getResultList();
  }

  Optional<Substitution> substitution(UUID absent, UUID id) {
    return Optional.ofNullable(session.find(Substitution.class, id))
        .filter(substitution -> substitution.absent().equals(absent));
  }

  /** For whom somebody stands in, whenever, unless that was ended. */
  List<Substitution> standingIn(UUID substitute) {
    return session
        .createSelectionQuery(
            "from Substitution s where s.substitute = :substitute and s.endedAt is null"
                + " order by s.id",
            Substitution.class)
        .setParameter("substitute", substitute)
        .getResultList();
  }

  /** The active users who hold one of these roles at this place today, by name. */
  List<AppUser> holding(Collection<Role> roles, Place place, LocalDate today) {
    return session
        .createSelectionQuery(
            "from AppUser u where u.active and exists (select 1 from UserGrant g where"
                + " g.subject = u.subject and g.placeKind = :kind and g.place = :place"
                + " and g.role in :roles and "
                + HOLDS
                + ") order by u.familyName, u.givenName, u.subject",
            AppUser.class)
        .setParameter("kind", place.kind())
        .setParameter("place", place.id())
        .setParameter("roles", roles)
        .setParameter("today", today)
        .getResultList();
  }

  /**
   * Whether somebody else is administrator of the region today. Locks what it finds, so that two
   * administrators cannot end each other at once.
   *
   * @param forGood whether only those count whose role has no last day
   */
  boolean hasOtherAdmin(UUID subject, boolean forGood, LocalDate today) {
    return session
        .createSelectionQuery(
            "select g from UserGrant g join AppUser u on u.subject = g.subject"
                + " where g.role = :role and u.active and "
                + HOLDS,
            UserGrant.class)
        .setParameter("role", Role.ADMIN)
        .setParameter("today", today)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .filter(grant -> !forGood || grant.days().to() == null)
        .anyMatch(grant -> !grant.subject().equals(subject));
  }

  /** When a grant {@code g} holds on {@code :today}. */
  static final String HOLDS =
      "g.revokedAt is null and (g.from is null or g.from <= :today)"
          + " and (g.to is null or g.to >= :today)";
}
