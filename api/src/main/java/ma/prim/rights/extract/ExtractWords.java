package ma.prim.rights.extract;

import com.ibm.icu.util.ULocale;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.prim.reference.Communes;
import ma.prim.reference.Enumerations;
import ma.prim.reference.Labels;
import ma.prim.reference.Needs;
import ma.prim.reference.Table;
import ma.prim.reference.Term;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;

/** Says fields and values in the reader's language. */
@Singleton
class ExtractWords {
  private static final DateTimeFormatter DAY_AND_HOUR =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final Labels YES = new Labels("نعم", "oui", "yes");
  private static final Labels NO = new Labels("لا", "non", "no");

  private final Map<String, ExtractField> fields =
      Table.read(
              "reference/extract-fields.csv",
              row ->
                  new ExtractField(
                      row.get("field"),
                      row.get("kind"),
                      new Labels(row.get("ar"), row.get("fr"), row.get("en"))))
          .stream()
          .collect(Collectors.toUnmodifiableMap(ExtractField::name, Function.identity()));

  private final Enumerations enumerations;
  private final Needs needs;
  private final Communes communes;
  private final CurrentRegion region;

  ExtractWords(Enumerations enumerations, Needs needs, Communes communes, CurrentRegion region) {
    this.enumerations = enumerations;
    this.needs = needs;
    this.communes = communes;
    this.region = region;
  }

  /** The field by this name in a section, or inside another field; empty for what is not shown. */
  Optional<ExtractField> field(String within, String name) {
    return Optional.ofNullable(fields.getOrDefault(within + "." + name, fields.get(name)));
  }

  /** The label of an enumeration's word. */
  String word(String enumeration, String word, String language) {
    return enumerations.all().getOrDefault(enumeration, List.of()).stream()
        .filter(term -> term.code().equals(word))
        .map(Term::labels)
        .map(labels -> in(labels, language))
        .findFirst()
        .orElse(word);
  }

  String cell(String slug, String language) {
    return region
        .get()
        .config()
        .cell(slug)
        .map(CellConfig::names)
        .map(names -> names.getOrDefault(language, names.values().iterator().next()))
        .orElse(slug);
  }

  static String in(Labels labels, String language) {
    String text =
        switch (language) {
          case "ar" -> labels.ar();
          case "en" -> labels.en();
          default -> labels.fr();
        };
    return text == null ? labels.fr() : text;
  }

  /** A value as it travels: words in lower case, times as RFC 3339. */
  Object value(ExtractField field, Object kept) {
    if (field.kind() == null) {
      return kept;
    }
    return switch (field.kind()) {
      case "time" -> time(kept).toString();
      case "flag" -> isTrue(kept);
      case "number", "date", "need", "cell", "commune", "language", "country" -> kept;
      default -> kept.toString().toLowerCase(Locale.ROOT);
    };
  }

  /** A value as a reader understands it. */
  String text(ExtractField field, Object value, String language) {
    String text = value.toString();
    return switch (field.kind() == null ? "" : field.kind()) {
      case "", "number", "date" -> text;
      case "time" -> DAY_AND_HOUR.format(Instant.parse(text).atZone(region.get().zone()));
      case "flag" -> in(isTrue(value) ? YES : NO, language);
      case "need" -> needs.find(text).map(need -> in(need.labels(), language)).orElse(text);
      case "cell" -> cell(text, language);
      case "commune" ->
          communes.find(text).map(commune -> in(commune.labels(), language)).orElse(text);
      case "language" -> ULocale.forLanguageTag(text).getDisplayName(new ULocale(language));
      case "country" -> new ULocale("und", text).getDisplayCountry(new ULocale(language));
      default -> word(field.kind(), text, language);
    };
  }

  private static Instant time(Object kept) {
    String text = kept.toString();
    return text.indexOf(' ') > 0
        ? LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC)
        : Instant.parse(text);
  }

  private static boolean isTrue(Object kept) {
    return kept instanceof Number number
        ? number.intValue() != 0
        : Boolean.parseBoolean(kept.toString());
  }
}
