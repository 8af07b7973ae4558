package ma.prim.users;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.http.ETags;
import ma.prim.tenancy.CurrentRegion;

/** Shows users, each with the roles that the caller may know of; two statements for any number. */
@Singleton
class UserViews {
  private final Users users;
  private final Reach reach;
  private final CurrentRegion region;
  private final InstantSource clock;

  UserViews(Users users, Reach reach, CurrentRegion region, InstantSource clock) {
    this.users = users;
    this.reach = reach;
    this.region = region;
    this.clock = clock;
  }

  UserView of(AppUser user) {
    return of(List.of(user)).getFirst();
  }

  List<UserView> of(List<AppUser> page) {
    LocalDate today = today();
    List<UUID> subjects = page.stream().map(AppUser::subject).toList();
    Map<UUID, List<UserGrant>> grants =
        users.grants(subjects).stream().collect(Collectors.groupingBy(UserGrant::subject));
    Map<UUID, List<Substitution>> substitutes =
        users.substitutions(subjects, today).stream()
            .collect(Collectors.groupingBy(Substitution::absent));
    return page.stream()
        .map(user ->
            view(
                user,
                grants.getOrDefault(user.subject(), List.of()),
                substitutes.getOrDefault(user.subject(), List.of()),
                today))
        .toList();
  }

  private UserView view(
      AppUser user, List<UserGrant> grants, List<Substitution> substitutes, LocalDate today) {
    UserFields fields = user.fields();
    return new UserView(
        user.subject(),
        user.username(),
        fields.givenName(),
        fields.familyName(),
        fields.email(),
        fields.language(),
        user.active(),
        user.createdAt(),
        grants.stream()
            .filter(grant -> !grant.revoked() && reach.sees(grant))
            .map(grant -> GrantView.from(grant, today))
            .toList(),
        substitutes.stream().filter(reach::sees).map(SubstituteView::from).toList(),
        ETags.of(user.version()),
        actions(user, grants),
        null);
  }

  private List<String> actions(AppUser user, List<UserGrant> grants) {
    List<String> actions = new ArrayList<>(List.of("add-substitute"));
    if (!user.subject().equals(reach.me())) {
      actions.add("grant");
      if (reach.mayChange(grants)) {
        actions.add("update");
        if (!user.isReplaced()) {
          actions.add(user.active() ? "disable" : "enable");
        }
      }
    }
    return actions;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), region.get().zone());
  }
}
