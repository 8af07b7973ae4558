package ma.prim.tenancy.config;

import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/** Which BCP 47 tags are well-formed and name a language that exists. */
public final class LanguageTags {
  private static final Set<String> KNOWN = known();

  private LanguageTags() {}

  public static boolean isKnown(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      // setLanguageTag("") gives the root locale
      return KNOWN.contains(locale.getLanguage());
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private static Set<String> known() {
    Set<String> known = new HashSet<>(Set.of(ULocale.getISOLanguages()));
    // Hassaniyya: spoken in the south of Souss-Massa, registered, absent from ICU's list
    known.add("mey");
    return Set.copyOf(known);
  }
}
