package ma.prim.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The language in which a reader is told what went wrong: one of those we have texts in. */
public final class ReaderLanguage {
  public static final List<String> ALL = List.of("ar", "fr", "en");
  private static final List<Locale> LOCALES = ALL.stream().map(Locale::forLanguageTag).toList();

  private ReaderLanguage() {}

  /**
   * The best of our languages for an {@code Accept-Language} header (RFC 4647 lookup); empty if the
   * header is absent, malformed, or names none of them.
   */
  public static Optional<String> of(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return Optional.empty();
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LOCALES);
      return Optional.ofNullable(found).map(Locale::getLanguage);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
