package ma.prim.paper.counter;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.reference.Labels;
import ma.prim.reference.Need;
import ma.prim.reference.Needs;
import ma.prim.reference.Table;

/** What people are usually asked to bring, by what they come for; a need has its family's too. */
@Singleton
public class DocumentsToBring {
  private static final String EVERYBODY = "*";

  private record Row(String need, Labels document) {}

  private final Needs needs;

  private final List<Row> rows =
      Table.read(
          "reference/documents-to-bring.csv",
          row -> new Row(row.get("need"), new Labels(row.get("ar"), row.get("fr"), row.get("en"))));

  DocumentsToBring(Needs needs) {
    this.needs = needs;
    for (Row row : rows) {
      if (!row.need().equals(EVERYBODY) && needs.find(row.need()).isEmpty()) {
        throw new IllegalStateException("documents-to-bring.csv: unknown need " + row.need());
      }
    }
  }

  List<Labels> forEverybody() {
    return of(EVERYBODY);
  }

  List<Labels> forNeed(String code) {
    List<Labels> family = needs.find(code).map(Need::parent).map(this::of).orElse(List.of());
    return java.util.stream.Stream.concat(of(code).stream(), family.stream()).toList();
  }

  private List<Labels> of(String need) {
    return rows.stream().filter(row -> row.need().equals(need)).map(Row::document).toList();
  }
}
