package ma.prim.demo;

import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Chance that comes out the same every time: it depends on nothing but what it is for. */
final class Chance {
  private final Random random;

  /**
   * @param purpose whoever draws for the same purpose draws the same
   */
  Chance(String purpose) {
    this.random = new Random(purpose.hashCode());
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** Between nought and one. */
  double fraction() {
    return random.nextDouble();
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  <T> T of(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** One of them, the heavier the likelier. */
  <T> T weighted(List<T> some, ToIntFunction<T> weight) {
    int rest = random.nextInt(some.stream().mapToInt(weight).sum());
    for (T one : some) {
      rest -= weight.applyAsInt(one);
      if (rest < 0) {
        return one;
      }
    }
    throw new IllegalStateException("weights are not negative");
  }

  String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  /** Deals every one of them before any comes again. */
  <T> Deck<T> deck(List<T> cards) {
    return new Deck<>(random, cards);
  }
}
