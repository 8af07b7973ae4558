package ma.prim.users;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.access.Caller;
import ma.prim.access.Place;
import ma.prim.access.Role;
import ma.prim.tenancy.CurrentRegion;

/** Who works on the cases of a cell; for features that name, assign or replace them. */
@Singleton
public class Officers {
  static final List<Role> ROLES = List.of(Role.AGENT, Role.MANAGER);

  private final Users users;
  private final Standings standings;
  private final CurrentRegion region;
  private final InstantSource clock;

  Officers(Users users, Standings standings, CurrentRegion region, InstantSource clock) {
    this.users = users;
    this.standings = standings;
    this.region = region;
    this.clock = clock;
  }

  /** Whether this user may be given cases of the cell today. */
  public boolean isOfficer(UUID subject, String cell) {
    return of(cell).stream().anyMatch(officer -> officer.subject().equals(subject));
  }

  /** The users in whose stead a caller acts today, each in the cell that was said. */
  public Map<String, Set<UUID>> standsInFor(Caller substitute) {
    return standings.of(region.get(), substitute).standsInFor(today());
  }

  /** The names of those who are known, by subject. */
  public Map<UUID, String> names(Collection<UUID> subjects) {
    return users.find(subjects).stream().collect(Collectors.toMap(AppUser::subject, AppUser::name));
  }

  List<AppUser> of(String cell) {
    return users.holding(ROLES, Place.cell(cell), today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), region.get().zone());
  }
}
