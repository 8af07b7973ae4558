package ma.prim.reference;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every enumeration of the API with the labels of its values, in the order of the file. */
@Singleton
public class Enumerations {
  private final Map<String, List<Term>> all = new LinkedHashMap<>();

  Enumerations() {
    Table.read("reference/labels.csv", row -> row)
        .forEach(row ->
            all.computeIfAbsent(row.get("enumeration"), name -> new ArrayList<>())
                .add(
                    new Term(
                        row.get("code"), new Labels(row.get("ar"), row.get("fr"), row.get("en")))));
  }

  public Map<String, List<Term>> all() {
    return all;
  }
}
