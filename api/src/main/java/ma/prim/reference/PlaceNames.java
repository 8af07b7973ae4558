package ma.prim.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import ma.prim.text.NameFolding;

/**
 * Finds communes by what people write: any script and usual spelling, the beginning of a word being
 * enough; where nothing is written so, what sounds so.
 */
final class PlaceNames {
  private PlaceNames() {}

  /** Those of whose names every searched word begins a word, or sounds like one. */
  static List<Commune> matching(List<Commune> communes, List<String> searched) {
    List<Commune> written = matching(communes, searched, (word, asked) -> word.startsWith(asked));
    return written.isEmpty() ? matching(communes, searched, PlaceNames::soundsLike) : written;
  }

  private static List<Commune> matching(
      List<Commune> communes, List<String> searched, BiPredicate<String, String> fits) {
    return communes.stream()
        .filter(commune -> {
          List<String> words = words(commune);
          return searched.stream()
              .allMatch(asked -> words.stream().anyMatch(word -> fits.test(word, asked)));
        })
        .toList();
  }

  private static List<String> words(Commune commune) {
    List<String> names = new ArrayList<>(commune.aliases());
    Stream.of(commune.labels().ar(), commune.labels().fr(), commune.labels().en())
        .filter(Objects::nonNull)
        .forEach(names::add);
    return names.stream().flatMap(name -> NameFolding.tokens(name).stream()).toList();
  }

  private static boolean soundsLike(String word, String asked) {
    String sound = NameFolding.skeleton(asked);
    return !sound.isEmpty() && sound.equals(NameFolding.skeleton(word));
  }
}
