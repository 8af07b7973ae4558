package ma.prim.handovers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patiently messages are brought to other regions. */
@ConfigMapping(prefix = "prim.handovers")
public interface HandoversConfig {

  /** How often it is looked for what is due. */
  @WithDefault("PT1S")
  Duration every();

  /** The pause after the first failure; it doubles with each. */
  @WithDefault("PT5S")
  Duration firstPause();

  @WithDefault("PT1H")
  Duration longestPause();

  /** How long it is tried before a message is given up. */
  @WithDefault("P7D")
  Duration giveUpAfter();

  @WithDefault("PT3S")
  Duration connectTimeout();

  @WithDefault("PT20S")
  Duration answerTimeout();

  /** How often, at most, a region's keys are asked for anew. */
  @WithDefault("PT5S")
  Duration keysEvery();

  /** How often they are asked for while nothing makes it necessary. */
  @WithDefault("PT1H")
  Duration keysFollowedEvery();
}
