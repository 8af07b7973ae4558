package ma.prim.users;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.Profile;
import ma.prim.identity.realm.DemoUser;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionPart;

/** Records the demo users before they sign in, so that cases can name them. */
@Singleton
class DemoUserRows implements RegionPart {
  private static final int ORDER = 310;

  private final InRegion inRegion;
  private final Users users;
  private final Profile profile;
  private final InstantSource clock;

  DemoUserRows(InRegion inRegion, Users users, Profile profile, InstantSource clock) {
    this.inRegion = inRegion;
    this.users = users;
    this.profile = profile;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "demo_users";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void open(Region region) {
    if (profile.isDev()) {
      List<DemoUser> demo = DemoUser.of(region.config());
      inRegion.run(region, CellScope.REGION, "job:demo_users", () -> addMissing(demo));
    }
  }

  private void addMissing(List<DemoUser> demo) {
    Set<UUID> known =
        users.find(demo.stream().map(DemoUser::subject).toList()).stream()
            .map(AppUser::subject)
            .collect(Collectors.toSet());
    Instant now = clock.instant();
    List<DemoUser> missing = demo.stream().filter(user -> !known.contains(user.subject())).toList();
    missing.forEach(user -> users.add(rowOf(user, now)));
    missing.forEach(user ->
        users.add(new UserGrant(user.subject(), user.grant(), new Days(null, null), null, now)));
  }

  private static AppUser rowOf(DemoUser user, Instant now) {
    UserFields fields = new UserFields(user.givenName(), user.familyName(), user.email(), null);
    return new AppUser(user.subject(), user.username(), fields, null, now);
  }
}
