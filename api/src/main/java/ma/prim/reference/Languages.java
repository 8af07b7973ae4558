package ma.prim.reference;

import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.ULocale;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The languages met at the cells, and whether any other BCP 47 tag names a language that exists.
 */
@Singleton
public class Languages {
  private final List<Language> met =
      Table.read(
          "reference/languages.csv",
          row ->
              new Language(
                  row.get("bcp47"),
                  new Labels(row.get("label_ar"), row.get("label_fr"), row.get("label_en")),
                  row.get("script_default"),
                  row.get("direction")));

  private final Set<String> known =
      Stream.concat(
              Stream.of(ULocale.getISOLanguages()),
              met.stream().map(language -> primary(language.code())))
          .collect(Collectors.toUnmodifiableSet());

  public List<Language> met() {
    return met;
  }

  /** Whether the tag is well formed (RFC 5646) and its primary language is an ISO 639 one. */
  public boolean isKnown(String tag) {
    try {
      return known.contains(new ULocale.Builder().setLanguageTag(tag).build().getLanguage());
    } catch (IllformedLocaleException malformed) {
      return false;
    }
  }

  private static String primary(String tag) {
    return tag.split("-", 2)[0];
  }
}
