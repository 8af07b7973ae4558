package ma.prim.bench;

import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * {@code fill SIZE}, {@code fill-cases SIZE}, {@code people SIZE PER_SECOND SECONDS}, {@code import
 * SIZE ROWS TIMES}, {@code export SIZE} {@code webhooks PER_SECOND
 * SECONDS ENDPOINTS} and {@code start TIMES COMMAND…}; addresses come from the
 * environment.
 */
public final class Bench {
  /** A fixed day: the same people in every run. */
  private static final Instant UNTIL = Instant.parse("2026-08-31T17:00:00Z");

  private static final Duration WARM_UP = Duration.ofSeconds(20);

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("webhooks")) {
      webhooks(arguments);
      return;
    }
    if (arguments[0].equals("start")) {
      new StartService(
              env("BENCH_READINESS"),
              List.of(arguments).subList(2, arguments.length),
              new File(env("BENCH_FOLDER")))
          .run(Integer.parseInt(arguments[1]));
      return;
    }
    PeopleOfSize people = new PeopleOfSize(Integer.parseInt(arguments[1]), UNTIL);
    switch (arguments[0]) {
      case "fill" -> fill(people);
      case "fill-cases" -> fillCases(people);
      case "import" ->
          new ImportRegisters(manager(), servers(), new Register(people), people.size())
              .run(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
      case "export" -> new ExportCases(manager(), servers(), people.size()).run();
      case "people" ->
          people(
              people,
              Integer.parseInt(arguments[2]),
              Duration.ofSeconds(Integer.parseInt(arguments[3])));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void webhooks(String[] arguments) throws Exception {
    new WebhookLoad(env("BENCH_ADDRESS"), env("BENCH_TOKEN"), env("BENCH_COORDINATOR"))
        .run(
            env("BENCH_DATABASE"),
            env("PRIM_MYSQL_USER"),
            env("PRIM_MYSQL_PASSWORD"),
            Integer.parseInt(arguments[1]),
            Duration.ofSeconds(Integer.parseInt(arguments[2])),
            Integer.parseInt(arguments[3]));
  }

  private static void fill(PeopleOfSize people) throws Exception {
    FillRegion.Database database = database();
    new FillRegion(database, people, cells(database), Path.of(env("BENCH_WORK"))).run();
  }

  private static void fillCases(PeopleOfSize people) throws Exception {
    FillRegion.Database database = database();
    FillRegion.Cell managed =
        cells(database).stream()
            .filter(cell -> cell.slug().equals(env("BENCH_CELL")))
            .findFirst()
            .orElseThrow();
    new FillCases(database, people, managed).run();
  }

  private static Manager manager() {
    return new Manager(
        env("BENCH_ADDRESS"), env("BENCH_SIGN_IN"), "manager." + env("BENCH_CELL"));
  }

  private static Servers servers() {
    return new Servers(
        Long.parseLong(env("BENCH_SERVICE_PROCESS")), Long.parseLong(env("BENCH_MYSQL_PROCESS")));
  }

  private static FillRegion.Database database() {
    return new FillRegion.Database(
        env("BENCH_DATABASE"),
        env("PRIM_MYSQL_USER"),
        env("PRIM_MYSQL_PASSWORD"),
        env("BENCH_REGION"),
        Path.of(env("PRIM_KEYS_FILE")));
  }

  private static List<FillRegion.Cell> cells(FillRegion.Database database) throws SQLException {
    List<FillRegion.Cell> cells = new ArrayList<>();
    try (Connection connection = database.open();
        Statement select = connection.createStatement();
        ResultSet rows = select.executeQuery("select slug, province from cell order by slug")) {
      while (rows.next()) {
        cells.add(new FillRegion.Cell(rows.getString(1), rows.getString(2)));
      }
    }
    return cells;
  }

  private static void people(PeopleOfSize people, int perSecond, Duration duration) {
    OpenModel load = new OpenModel(env("BENCH_ADDRESS"), env("BENCH_TOKEN"));
    Requests requests = new Requests(people);
    List<String> kinds = Requests.searches();
    load.run(random -> requests.search(kinds.get(random.nextInt(kinds.size())), random), perSecond, WARM_UP);
    load.failures().clear();
    Map<String, Histogram> times =
        new TreeMap<>(
            load.run(
                random -> requests.search(kinds.get(random.nextInt(kinds.size())), random),
                perSecond,
                duration));
    Histogram all = new Histogram(3);
    times.values().forEach(all::add);
    times.put("(any search)", all);
    times.putAll(load.run(requests::duplicates, perSecond, duration));
    System.out.println(perSecond + " requests a second; " + Servers.machine());
    System.out.printf("%-16s %8s %8s %8s %8s%n", "of " + people.size(), "number", "p50 ms", "p95 ms", "p99 ms");
    times.forEach(
        (kind, took) ->
            System.out.printf(
                "%-16s %8d %8.1f %8.1f %8.1f%n",
                kind,
                took.getTotalCount(),
                took.getValueAtPercentile(50) / 1000.0,
                took.getValueAtPercentile(95) / 1000.0,
                took.getValueAtPercentile(99) / 1000.0));
    load.failures().forEach((failure, times1) -> System.out.println(times1 + " × " + failure));
  }

  private static String env(String name) {
    String value = System.getenv(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(name + " is not set");
    }
    return value;
  }
}
