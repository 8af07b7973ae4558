package ma.prim.handovers;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait after a failure: twice as long each time, never the same as others wait. */
record BackOff(Duration first, Duration longest) {
  private static final int MOST_DOUBLINGS = 20;
  private static final double LEAST = 0.8;
  private static final double MOST = 1.2;

  /**
   * @param failures so far, this one included
   * @param asked what the other side asked for
   */
  Duration after(int failures, Duration asked) {
    int doublings = Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS);
    Duration doubled = first.multipliedBy(1L << doublings);
    Duration usual = shorter(doubled, longest);
    Duration pause = asked.compareTo(usual) > 0 ? shorter(asked, longest) : usual;
    double factor = ThreadLocalRandom.current().nextDouble(LEAST, MOST);
    return Duration.ofMillis(Math.max(1, (long) (pause.toMillis() * factor)));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
