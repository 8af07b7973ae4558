package ma.prim.users;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.access.Grant;
import ma.prim.tenancy.CurrentRegion;

/** The region's active users with the roles that they hold today. */
@Singleton
public class Colleagues {
  private final Users users;
  private final CurrentRegion region;
  private final InstantSource clock;

  Colleagues(Users users, CurrentRegion region, InstantSource clock) {
    this.users = users;
    this.region = region;
    this.clock = clock;
  }

  public Optional<Colleague> find(UUID subject) {
    return Optional.ofNullable(find(List.of(subject)).get(subject));
  }

  /** Those who are active, in two statements however many are asked for. */
  public Map<UUID, Colleague> find(Collection<UUID> subjects) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), region.get().zone());
    Map<UUID, Set<Grant>> grants =
        users.grants(subjects).stream()
            .filter(grant -> grant.holds(today))
            .collect(
                Collectors.groupingBy(
                    UserGrant::subject,
                    Collectors.mapping(UserGrant::grant, Collectors.toUnmodifiableSet())));
    Map<UUID, Colleague> found = new HashMap<>();
    for (AppUser user : users.find(subjects)) {
      if (user.active() && !user.isReplaced()) {
        found.put(
            user.subject(),
            new Colleague(
                user.subject(), user.name(), grants.getOrDefault(user.subject(), Set.of())));
      }
    }
    return found;
  }

  /** By the name that the user signs in with. */
  public Optional<Colleague> called(String username) {
    return users.called(username).map(AppUser::subject).flatMap(this::find);
  }
}
