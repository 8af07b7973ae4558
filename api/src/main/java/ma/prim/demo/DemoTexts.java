package ma.prim.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.prim.reference.Need;
import ma.prim.reference.Table;

/** What officers write: in French or in Arabic, as they please. */
final class DemoTexts {
  private record Text(String kind, String text) {}

  private record Summary(String need, String fr, String ar) {}

  private final Chance chance;
  private final Map<String, Deck<String>> texts = new HashMap<>();
  private final Map<String, Summary> summaries;

  DemoTexts(Chance chance) {
    this.chance = chance;
    Table.read("demo/texts.csv", row -> new Text(row.get("kind"), row.get("text"))).stream()
        .collect(
            Collectors.groupingBy(Text::kind, Collectors.mapping(Text::text, Collectors.toList())))
        .forEach((kind, all) -> texts.put(kind, chance.deck(all)));
    this.summaries =
        Table.read(
                "demo/summaries.csv",
                row -> new Summary(row.get("need"), row.get("fr"), row.get("ar")))
            .stream()
            .collect(Collectors.toMap(Summary::need, Function.identity()));
  }

  /** One of the texts of a kind; the file lists them. */
  String say(String kind) {
    return texts.get(kind).deal();
  }

  /** What the person came for. */
  String summary(Need need) {
    Summary summary =
        Optional.ofNullable(summaries.get(need.code()))
            .orElseGet(() -> summaries.get(need.parent()));
    return chance.of(List.of(summary.fr(), summary.ar()));
  }
}
