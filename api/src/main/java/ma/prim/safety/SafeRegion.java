package ma.prim.safety;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.Profile;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionPart;

/** A file that is edited while the service runs is held to the same as those of the start. */
@Singleton
class SafeRegion implements RegionPart {
  private static final int BEFORE_ALL_OTHERS = 10;

  private final Profile profile;
  private final UnsafeSettings settings;

  SafeRegion(Profile profile, UnsafeSettings settings) {
    this.profile = profile;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "safety";
  }

  @Override
  public int order() {
    return BEFORE_ALL_OTHERS;
  }

  @Override
  public void open(Region region) {
    List<String> reasons = profile.isDev() ? List.of() : settings.reasons(region.config());
    if (!reasons.isEmpty()) {
      throw new IllegalStateException(String.join(" ", reasons));
    }
  }
}
