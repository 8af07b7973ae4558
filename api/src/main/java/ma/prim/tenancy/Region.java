package ma.prim.tenancy;

import java.time.ZoneId;

/**
 * A region with one state of its configuration. A changed file gives another Region of the same
 * slug: work that has begun ends with the one it began with.
 */
public interface Region {
  String slug();

  RegionConfig config();

  /** What decides which day "today" is. */
  default ZoneId zone() {
    return config().zone();
  }
}
