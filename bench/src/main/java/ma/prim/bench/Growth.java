package ma.prim.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** The same requests, at a rate, to a large world and in turns to a small one. */
final class Growth {
  private static final int WARM_UPS = 6;
  private static final int LANES = 8;
  private static final int MOST_ACCEPTED_PER_SECOND = 60;
  private static final List<String> KINDS =
      List.of(Desks.PAGE, Desks.CASE, Desks.PERSON, Desks.PAGE, Desks.CASE, Desks.PERSON, Desks.OPEN, Desks.ACCEPT);
  private static final double MOST = 1.2;

  private final Form form;
  private final Desks few;
  private final Desks many;
  private final OpenModel small;
  private final OpenModel large;
  private final ClosedLoop catchingUp;

  Growth(Form form, Desks few, Desks many, Asker small, Asker large) {
    this.form = form;
    this.few = few;
    this.many = many;
    this.small = new OpenModel(small);
    this.large = new OpenModel(large);
    this.catchingUp = new ClosedLoop(large, LANES);
  }

  /** How many referrals are accepted in each world, at most. */
  static int accepts(Form form) {
    Duration atRate = form.warmUp.plus(form.timed);
    return (int) (MOST_ACCEPTED_PER_SECOND * catchingUp(form).toSeconds() + form.perSecond * atRate.toSeconds());
  }

  private static Duration catchingUp(Form form) {
    return form.warmUp.multipliedBy(WARM_UPS);
  }

  List<Row> measure() throws InterruptedException {
    // The small world's service has answered for long, as fast as it could: that of the large one must have, too.
    catchingUp.run(random -> ask(many, random), catchingUp(form));
    run(large, many, form.warmUp);
    run(small, few, form.warmUp);
    small.forget();
    large.forget();
    Duration turn = form.timed.dividedBy(form.rounds);
    for (int round = 0; round < form.rounds; round++) {
      run(large, many, turn);
      run(small, few, turn);
    }
    return KINDS.stream().distinct().map(this::row).toList();
  }

  private void run(OpenModel model, Desks desks, Duration duration) {
    model.run(random -> ask(desks, random), form.perSecond, duration);
  }

  private static Ask ask(Desks desks, SplittableRandom random) {
    return desks.ask(KINDS.get(random.nextInt(KINDS.size())), random);
  }

  private Row row(String kind) {
    Histogram ours = large.times().get(kind);
    Histogram reference = small.times().get(kind);
    return Row.atMost(
        kind + ": p95 with more data",
        millis(ours, 95) + " ms",
        millis(reference, 95) + " ms",
        (double) ours.getValueAtPercentile(95) / reference.getValueAtPercentile(95),
        MOST,
        Row.with(
            "perSecond", form.perSecond,
            "large", summary(ours),
            "small", summary(reference),
            "failuresLarge", large.failures(),
            "failuresSmall", small.failures()));
  }

  static String millis(Histogram micros, double percentile) {
    return "%.1f".formatted(micros.getValueAtPercentile(percentile) / 1000.0);
  }

  static Map<String, Object> summary(Histogram micros) {
    return new TreeMap<>(
        Map.of(
            "count", micros.getTotalCount(),
            "p50Millis", micros.getValueAtPercentile(50) / 1000.0,
            "p95Millis", micros.getValueAtPercentile(95) / 1000.0,
            "p99Millis", micros.getValueAtPercentile(99) / 1000.0,
            "maxMillis", micros.getMaxValue() / 1000.0));
  }
}
