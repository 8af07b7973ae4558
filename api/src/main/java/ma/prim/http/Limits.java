package ma.prim.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large what comes in may be, in bytes, and how much of it. */
@ConfigMapping(prefix = "prim.limits")
public interface Limits {

  @WithDefault("8192")
  int longestUri();

  /** Names and values together. */
  @WithDefault("16384")
  int largestHeaders();

  @WithDefault("1048576")
  int largestJson();

  /** Of anything but JSON: documents, imports. */
  @WithDefault("33554432")
  long largestBody();

  /** Of an address, for what is in no region. */
  @WithDefault("300")
  long requestsPerMinuteWithoutRegion();
}
