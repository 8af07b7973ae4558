package ma.prim.operation;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.prim.tenancy.Regions;

/** Labels each measured request with its region; what is no region of ours adds no label value. */
@Singleton
class RegionTag implements HttpServerMetricsTagsContributor {
  private static final Pattern REGION = Pattern.compile("/v1/regions/([^/?]+).*");
  private static final Tags NONE = Tags.of("region", "none");

  private final Regions regions;

  RegionTag(Regions regions) {
    this.regions = regions;
  }

  @Override
  public Tags contribute(Context context) {
    Matcher path = REGION.matcher(String.valueOf(context.request().path()));
    return path.matches()
        ? regions.find(path.group(1)).map(region -> Tags.of("region", region.slug())).orElse(NONE)
        : NONE;
  }
}
