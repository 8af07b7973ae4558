package ma.prim.demo;

import java.util.List;
import ma.prim.reference.Table;

/**
 * A country that people live in or come from.
 *
 * @param hosts how many Moroccans of a hundred live there
 * @param sends how many foreigners of a hundred come from there
 * @param phone beginning of its numbers that nobody has; the file says why
 * @param digits how many follow; none if it has no such numbers
 */
record Country(
    String code,
    int hosts,
    int sends,
    List<String> languages,
    List<String> cities,
    String phone,
    int digits) {
  static final String MOROCCO = "MA";

  static List<Country> all() {
    return Table.read(
        "demo/countries.csv",
        row ->
            new Country(
                row.get("country"),
                Integer.parseInt(row.get("hosts")),
                Integer.parseInt(row.get("sends")),
                Table.list(row.get("languages")),
                Table.list(row.get("cities")),
                row.get("phone"),
                Integer.parseInt(row.get("digits"))));
  }

  boolean hasPhones() {
    return digits > 0;
  }
}
