package ma.prim.tenancy.opening;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How regions are followed while running. */
@ConfigMapping(prefix = "prim.regions")
public interface RegionSettings {

  /** How often the folder of regions' files is looked at. */
  @WithDefault("250ms")
  Duration watchInterval();

  /** How often an open region's database is tried. */
  @WithDefault("1s")
  Duration probeInterval();

  /** Longest pause between two tries to open a region; the first are shorter. */
  @WithDefault("5s")
  Duration retryInterval();

  /** How long requests that began before a region's database moved may go on with the old one. */
  @WithDefault("30s")
  Duration drain();

  /** How long the start waits for all regions to be up; it goes on without those that are not. */
  @WithDefault("0s")
  Duration awaitAtStart();
}
