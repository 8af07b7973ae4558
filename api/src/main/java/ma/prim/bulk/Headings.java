package ma.prim.bulk;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import ma.prim.reference.Labels;
import ma.prim.reference.Table;

/** What the columns of spreadsheets are called, by their codes. */
@Singleton
public class Headings {
  private final Map<String, Labels> byCode =
      Table.read(
              "bulk/columns.csv",
              row ->
                  Map.entry(
                      row.get("code"), new Labels(row.get("ar"), row.get("fr"), row.get("en"))))
          .stream()
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey,
                  Map.Entry::getValue,
                  (one, other) -> {
                    throw new IllegalStateException("bulk/columns.csv: two of " + one);
                  },
                  LinkedHashMap::new));

  public Labels of(String code) {
    Labels labels = byCode.get(code);
    if (labels == null) {
      throw new IllegalArgumentException("bulk/columns.csv has no " + code);
    }
    return labels;
  }

  public static String in(String language, Labels labels) {
    return switch (language) {
      case "ar" -> labels.ar();
      case "en" -> labels.en();
      default -> labels.fr();
    };
  }

  /** The label for people, the code for programs: {@code Sexe [gender]}. */
  public String heading(String code, String language) {
    return in(language, of(code)) + " [" + code + "]";
  }
}
