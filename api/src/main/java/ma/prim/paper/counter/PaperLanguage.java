package ma.prim.paper.counter;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that papers are written in. */
public enum PaperLanguage {
  AR,
  FR,
  EN;

  /** Dates and countries as they are written in Morocco. */
  Locale locale() {
    return Locale.of(code(), "MA");
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The first of these languages (BCP 47) that papers are written in; who speaks Darija reads
   * Arabic.
   */
  public static Optional<PaperLanguage> firstOf(Collection<String> tags) {
    return tags.stream().filter(Objects::nonNull).flatMap(PaperLanguage::of).findFirst();
  }

  private static Stream<PaperLanguage> of(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    return switch (language) {
      case "ar", "ary", "arz", "arb", "aeb", "apc" -> Stream.of(AR);
      case "fr" -> Stream.of(FR);
      case "en" -> Stream.of(EN);
      default -> Stream.empty();
    };
  }
}
