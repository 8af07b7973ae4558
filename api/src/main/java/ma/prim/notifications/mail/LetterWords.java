package ma.prim.notifications.mail;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import ma.prim.http.Words;
import ma.prim.notifications.NotificationKind;
import ma.prim.reference.Enumerations;
import ma.prim.reference.Labels;
import ma.prim.reference.Term;
import ma.prim.tenancy.RegionConfig;

/** What messages say, in the reader's language. */
@Singleton
class LetterWords {
  private static final List<String> LANGUAGES = List.of("ar", "fr", "en");

  private final Map<String, Properties> texts = new HashMap<>();
  private final Map<String, Labels> kinds;
  private final MailConfig config;

  LetterWords(Enumerations enumerations, MailConfig config) {
    this.config = config;
    this.kinds =
        enumerations.all().get("notificationKind").stream()
            .collect(Collectors.toMap(Term::code, Term::labels));
    LANGUAGES.forEach(language -> texts.put(language, read(language)));
  }

  /** The user's language, else the region's. */
  static String language(String chosen, RegionConfig region) {
    if (chosen != null && LANGUAGES.contains(chosen)) {
      return chosen;
    }
    return LANGUAGES.contains(region.defaultLanguage()) ? region.defaultLanguage() : "fr";
  }

  String subject(String language, RegionConfig region, int number) {
    return text(
        language, number == 1 ? "subject.one" : "subject.many", name(language, region), number);
  }

  String body(String language, RegionConfig region, List<NotificationKind> all) {
    Map<NotificationKind, Long> counted =
        all.stream()
            .collect(
                Collectors.groupingBy(kind -> kind, LinkedHashMap::new, Collectors.counting()));
    String lines =
        counted.entrySet().stream()
            .map(one -> line(language, one.getKey(), one.getValue()))
            .collect(Collectors.joining("\n"));
    return text(language, "intro", name(language, region))
        + "\n\n"
        + lines
        + "\n\n"
        + config.link().map(link -> text(language, "link", link) + "\n\n").orElse("")
        + text(language, "outro")
        + "\n";
  }

  private String line(String language, NotificationKind kind, long number) {
    Labels labels = kinds.get(Words.of(kind));
    String label =
        switch (language) {
          case "ar" -> labels.ar();
          case "en" -> labels.en();
          default -> labels.fr();
        };
    return "- " + label + (number == 1 ? "" : " (" + number + ")");
  }

  private static String name(String language, RegionConfig region) {
    return region.names().getOrDefault(language, region.names().values().iterator().next());
  }

  private String text(String language, String key, Object... values) {
    String text = texts.get(language).getProperty(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  private static Properties read(String language) {
    String name = "/mail/" + language + ".properties";
    Properties texts = new Properties();
    try (InputStream file = LetterWords.class.getResourceAsStream(name)) {
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return texts;
  }
}
