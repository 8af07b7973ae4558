package ma.prim.reference;

import com.ibm.icu.util.ULocale;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Countries by ISO 3166-1 alpha-2 code, with the Unicode names (CLDR). */
@Singleton
public class Countries {
  private final Set<String> codes = Set.of(Locale.getISOCountries());

  private final List<Term> all =
      Stream.of(Locale.getISOCountries())
          .sorted()
          .map(code ->
              new Term(code, new Labels(name(code, "ar"), name(code, "fr"), name(code, "en"))))
          .toList();

  public List<Term> all() {
    return all;
  }

  public boolean isKnown(String code) {
    return codes.contains(code);
  }

  private static String name(String code, String language) {
    return new ULocale("und", code).getDisplayCountry(new ULocale(language));
  }
}
