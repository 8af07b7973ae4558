package ma.prim.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The table that a run makes, and everything behind it. */
final class Report {
  private final Form form;
  private final World small;
  private final World large;
  private final Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final String loadBefore = Machine.load();

  Report(Form form, World small, World large) {
    this.form = form;
    this.small = small;
    this.large = large;
  }

  String markdown(List<Row> rows) {
    Map<String, Object> machine = Machine.described();
    StringBuilder text = new StringBuilder();
    text.append("`scripts/bench --%s`, %s, commit `%s`.  %n".formatted(word(), begun, Environment.of("BENCH_COMMIT")));
    text.append("%s processors (%s), %s of memory; MySQL %s (%s), Keycloak %s, Java %s; load before and after: %s, %s.  %n"
        .formatted(
            machine.get("processors"), machine.get("processor"), machine.get("memory"), machine.get("mysql"),
            machine.get("mysqlSettings"), machine.get("keycloak"), machine.get("java"), loadBefore, Machine.load()));
    text.append("Sizes: %s against %s.%n%n".formatted(sizes(large), sizes(small)));
    text.append("| row | ours | reference | ratio | target | met |\n|---|---|---|---|---|---|\n");
    for (Row row : rows) {
      text.append(
          "| %s | %s | %s | %s | %s | %s |%n"
              .formatted(
                  row.what(), row.ours(), row.reference(),
                  row.ratio() == null ? "" : "%.2f".formatted(row.ratio()), row.target(),
                  row.met() ? "yes" : "**no**"));
    }
    return text.toString();
  }

  /** Of its place on the page. */
  String mark() {
    return "bench-" + word();
  }

  private String sizes(World world) {
    return "%s people with a case each in one of %d regions of %s cells"
        .formatted(Row.shown(world.size()), world.regions(), world.cells() == 0 ? "3 and 9" : world.cells());
  }

  private String word() {
    return form.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Where everything that was measured is kept. */
  Path writeJson(List<Row> rows, Path folder) throws IOException {
    Path file = folder.resolve(word() + "-" + begun.toString().replace(":", "") + ".json");
    new ObjectMapper()
        .registerModule(new JavaTimeModule())
        .enable(SerializationFeature.INDENT_OUTPUT)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .writeValue(
            file.toFile(),
            Row.with(
                "form", word(),
                "begun", begun,
                "ended", Instant.now().truncatedTo(ChronoUnit.SECONDS),
                "commit", Environment.of("BENCH_COMMIT"),
                "machine", Machine.described(),
                "loadBefore", loadBefore,
                "loadAfter", Machine.load(),
                "small", sizes(small),
                "large", sizes(large),
                "rows", rows));
    return file;
  }

  /** Between the page's own markers; the rest of the page is other commands'. */
  static void replace(Path page, String mark, String text) throws IOException {
    String open = "<!-- " + mark + " -->";
    String close = "<!-- /" + mark + " -->";
    String before = Files.exists(page) ? Files.readString(page) : "";
    int from = before.indexOf(open);
    int to = before.indexOf(close);
    String part = open + "\n" + text.strip() + "\n" + close;
    Files.writeString(
        page,
        from < 0 || to < from
            ? before + (before.isEmpty() || before.endsWith("\n") ? "" : "\n") + part + "\n"
            : before.substring(0, from) + part + before.substring(to + close.length()));
  }
}
