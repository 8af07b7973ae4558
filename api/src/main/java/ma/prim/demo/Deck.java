package ma.prim.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Deals cards in an order of chance, each before any comes again: so that the rare ones come at
 * all. A card that should come oftener is in the deck several times.
 */
final class Deck<T> {
  private final Random random;
  private final List<T> cards;
  private final List<T> left = new ArrayList<>();

  Deck(Random random, List<T> cards) {
    this.random = random;
    this.cards = List.copyOf(cards);
  }

  T deal() {
    return deal(card -> true).orElseThrow();
  }

  /** The next card that fits; the others stay for later. Empty if no card of the deck does. */
  Optional<T> deal(Predicate<T> fits) {
    return take(fits)
        .or(() -> {
          List<T> fresh = new ArrayList<>(cards);
          Collections.shuffle(fresh, random);
          left.addAll(fresh);
          return take(fits);
        });
  }

  private Optional<T> take(Predicate<T> fits) {
    for (Iterator<T> rest = left.iterator(); rest.hasNext(); ) {
      T card = rest.next();
      if (fits.test(card)) {
        rest.remove();
        return Optional.of(card);
      }
    }
    return Optional.empty();
  }
}
