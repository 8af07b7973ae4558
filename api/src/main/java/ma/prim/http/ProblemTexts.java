package ma.prim.http;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What each problem and each violation is called, in Arabic, French and English. */
@Singleton
class ProblemTexts {
  private static final Pattern PARAM = Pattern.compile("\\{([A-Za-z]+)}");

  private final Map<String, Properties> byLanguage =
      ReaderLanguage.ALL.stream()
          .collect(Collectors.toUnmodifiableMap(Function.identity(), ProblemTexts::read));

  String title(ProblemCode code, String language) {
    return text(language, code.word() + ".title").orElseThrow();
  }

  String detail(ProblemCode code, String language) {
    return text(language, code.word() + ".detail").orElseThrow();
  }

  /** The violation's text; the general one for a code without a text of its own. */
  String detail(Violation violation, String language) {
    String text =
        text(language, "violation." + violation.code())
            .or(() -> text(language, "violation.invalid"))
            .orElseThrow();
    return PARAM
        .matcher(text)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                String.valueOf(violation.params().getOrDefault(found.group(1), ""))));
  }

  boolean has(String key, String language) {
    return text(language, key).isPresent();
  }

  /** What can be said in a language. */
  SortedSet<String> keys(String language) {
    return new TreeSet<>(byLanguage.get(language).stringPropertyNames());
  }

  /** A text with its places for values. */
  String raw(String key, String language) {
    return text(language, key).orElseThrow();
  }

  private Optional<String> text(String language, String key) {
    return Optional.ofNullable(byLanguage.get(language).getProperty(key));
  }

  private static Properties read(String language) {
    Properties texts = new Properties();
    String name = "/problems/" + language + ".properties";
    try (InputStream file = ProblemTexts.class.getResourceAsStream(name)) {
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
    return texts;
  }
}
