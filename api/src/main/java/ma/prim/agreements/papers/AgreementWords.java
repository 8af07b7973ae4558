package ma.prim.agreements.papers;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import ma.prim.agreements.money.Money;
import ma.prim.http.ReaderLanguage;
import ma.prim.http.Words;
import ma.prim.reference.Enumerations;
import ma.prim.reference.Labels;

/** What is written on papers, in workbooks and in calendars, in the three languages. */
@Singleton
public class AgreementWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final Map<String, Properties> texts = new HashMap<>();
  private final Enumerations enumerations;

  AgreementWords(Enumerations enumerations) {
    this.enumerations = enumerations;
    ReaderLanguage.ALL.forEach(language -> texts.put(language, read(language)));
  }

  private static Properties read(String language) {
    String name = "/agreements/" + language + ".properties";
    Properties properties = new Properties();
    try (InputStream file = AgreementWords.class.getResourceAsStream(name)) {
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  public String text(String language, String key, Object... values) {
    String text = texts.get(language).getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException(key);
    }
    for (int index = 0; index < values.length; index++) {
      text = text.replace("{" + index + "}", String.valueOf(values[index]));
    }
    return text;
  }

  /** A value of an enumeration: {@code agreementStatus}. */
  public String label(String language, String enumeration, Enum<?> value) {
    return enumerations.all().get(enumeration).stream()
        .filter(term -> term.code().equals(Words.of(value)))
        .map(term -> in(language, term.labels()))
        .findFirst()
        .orElse(Words.of(value));
  }

  private static String in(String language, Labels labels) {
    return switch (language) {
      case "ar" -> labels.ar();
      case "en" -> labels.en();
      default -> labels.fr();
    };
  }

  /** A text in this language, or in one that there is. */
  public static String of(String language, Map<String, String> byLanguage) {
    if (byLanguage == null) {
      return "";
    }
    for (String wanted : List.of(language, "fr", "ar", "en")) {
      if (byLanguage.containsKey(wanted)) {
        return byLanguage.get(wanted);
      }
    }
    return byLanguage.values().stream().findFirst().orElse("");
  }

  static String day(LocalDate day) {
    return day == null ? "–" : DAY.format(day);
  }

  /** As amounts are written in Morocco, in French and in Arabic: 12 500,00 MAD. */
  static String money(String language, Money money) {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    boolean english = language.equals("en");
    symbols.setGroupingSeparator(english ? ',' : '\u00A0');
    symbols.setDecimalSeparator(english ? '.' : ',');
    BigDecimal value = money.value();
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(value.scale());
    format.setMaximumFractionDigits(value.scale());
    return format.format(value) + '\u00A0' + money.currency();
  }
}
