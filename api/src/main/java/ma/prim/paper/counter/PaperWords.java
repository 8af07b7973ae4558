package ma.prim.paper.counter;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import ma.prim.reference.Labels;

/** What is printed on papers in one language, and how dates are said in it. */
public final class PaperWords {
  private static final Map<PaperLanguage, PaperWords> ALL = all();

  final PaperLanguage language;
  private final Properties texts;

  private PaperWords(PaperLanguage language) {
    this.language = language;
    this.texts = new Properties();
    String name = "/paper/" + language.code() + ".properties";
    try (InputStream file = PaperWords.class.getResourceAsStream(name)) {
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  public static PaperWords in(PaperLanguage language) {
    return ALL.get(language);
  }

  private static Map<PaperLanguage, PaperWords> all() {
    Map<PaperLanguage, PaperWords> all = new EnumMap<>(PaperLanguage.class);
    for (PaperLanguage language : PaperLanguage.values()) {
      all.put(language, new PaperWords(language));
    }
    return all;
  }

  public Locale locale() {
    return language.locale();
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }

  public String text(String key, Object... values) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException(key);
    }
    for (int index = 0; index < values.length; index++) {
      text = text.replace("{" + index + "}", String.valueOf(values[index]));
    }
    return text;
  }

  String label(Labels labels) {
    return switch (language) {
      case AR -> labels.ar();
      case FR -> labels.fr();
      case EN -> labels.en();
    };
  }

  /** A text of the region's, in this language or in one that there is. */
  public String of(Map<String, String> byLanguage) {
    String own = byLanguage.get(language.code());
    return own != null ? own : byLanguage.values().stream().findFirst().orElse("");
  }

  /** With the day of the week; the digits are western, as Morocco writes them. */
  public String day(Instant at, ZoneId zone) {
    return format("EEEE d MMMM yyyy", at, zone);
  }

  public String time(Instant at, ZoneId zone) {
    return format("HH:mm", at, zone);
  }

  private String format(String pattern, Instant at, ZoneId zone) {
    return DateTimeFormatter.ofPattern(pattern, language.locale()).format(at.atZone(zone));
  }

  String dayOfWeek(String english) {
    return java.time.DayOfWeek.valueOf(english.toUpperCase(java.util.Locale.ROOT))
        .getDisplayName(java.time.format.TextStyle.FULL_STANDALONE, language.locale());
  }

  /** {@code 08:30} as it is. */
  static String hour(String time) {
    return LocalTime.parse(time).toString();
  }
}
