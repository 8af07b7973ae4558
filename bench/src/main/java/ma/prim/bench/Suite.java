package ma.prim.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Measures every row of the contract, or some of them. */
final class Suite {
  private static final double READS = 0.7;
  private static final double WRITES = 0.5;
  private static final double STEADY = 0.9;
  private static final int IMPORT_ROWS = 500;
  private static final double LATE_MEMORY = 1.1;
  private static final int MOST_ACCEPTED_PER_SECOND = 1000;

  private final Form form;
  private final World small;
  private final World large;
  private final Path folder = Path.of(Environment.of("BENCH_FOLDER"));
  private final String keycloak = Environment.of("PRIM_KEYCLOAK_URL");
  private final long mysql = Long.parseLong(Environment.of("BENCH_MYSQL_PROCESS"));
  private final long floor = Long.parseLong(Environment.of("BENCH_FLOOR_PROCESS"));

  Suite(Form form, World small, World large) {
    this.form = form;
    this.small = small;
    this.large = large;
  }

  private interface Part {
    List<Row> run() throws Exception;
  }

  void run(List<String> wanted) throws Exception {
    Report report = new Report(form, small, large);
    List<Row> rows = new ArrayList<>();
    try (Resident resident = new Resident(List.of(servers(small), servers(large)))) {
      part("throughput", wanted, rows, this::throughput);
      part("growth", wanted, rows, this::growth);
      part("search", wanted, rows, this::search);
      part("import", wanted, rows, this::imports);
      part("export", wanted, rows, this::export);
      part("webhooks", wanted, rows, this::webhooks);
      part("regions", wanted, rows, () -> new NewRegion(small, keycloak).measure());
      if (wanted.isEmpty()) {
        rows.add(
            Row.below("memory under load", resident.mostMebibytes(), 512, "MiB", Row.with()));
      }
    }
    part("start", wanted, rows, this::start);
    Path json = report.writeJson(rows, folder);
    String table = report.markdown(rows);
    System.out.println(table);
    System.err.println("everything measured: " + json);
    if (wanted.isEmpty()) {
      Report.replace(Path.of(Environment.of("BENCH_PAGE")), report.mark(), table);
    }
  }

  private void part(String name, List<String> wanted, List<Row> rows, Part part) throws Exception {
    if (wanted.isEmpty() || wanted.contains(name)) {
      long begun = System.nanoTime();
      rows.addAll(part.run());
      System.err.printf("%s: %d s%n", name, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
    }
  }

  private Servers servers(World world) {
    return new Servers(world.service(), mysql);
  }

  private static Tokens agents(World world) throws SQLException {
    return new Tokens(world.signIn(), Bench.officersPassword())
        .withAgents(World.desks(World.cellsOf(Bench.database(world))));
  }

  private Desks desks(World world, int referrals, boolean floors) throws Exception {
    FillRegion.Database database = Bench.database(world);
    List<FillRegion.Cell> cells = World.cellsOf(database);
    List<FillRegion.Cell> desks = World.desks(cells);
    PeopleOfSize people = world.people();
    List<FillReferrals.Waiting> waiting =
        new FillReferrals(database, people, cells).write(referrals, desks);
    if (floors) {
      FloorTables.make(database);
    }
    return new Desks(people, cells, desks, waiting);
  }

  private List<Row> throughput() throws Exception {
    Duration all = form.warmUp.plus(form.slice.multipliedBy(form.rounds));
    int referrals = (int) (MOST_ACCEPTED_PER_SECOND * all.toSeconds());
    // The same referrals twice: the floor has its own rows of them.
    Desks ours = desks(small, referrals, true);
    List<Row> rows = new ArrayList<>();
    try (Tokens tokens = agents(small);
        Asker service = new Asker(small.address(), tokens);
        Asker bare = new Asker(Environment.of("BENCH_FLOOR") + "/v1/regions/" + small.region(), tokens)) {
      Throughput throughput =
          new Throughput(
              ours, ours.again(), service, bare, form, servers(small), new Servers(floor, mysql));
      for (String kind : Desks.READS) {
        rows.add(throughput.measure(kind, READS));
      }
      rows.add(throughput.measure(Desks.OPEN, WRITES));
      rows.add(throughput.measure(Desks.ACCEPT, WRITES));
      FillRegion.Database database = Bench.database(small);
      rows.add(new Statements(service, database).measure(World.desks(World.cellsOf(database))));
    }
    return rows;
  }

  private List<Row> growth() throws Exception {
    Desks few = desks(small, Growth.accepts(form), false);
    Desks many = desks(large, Growth.accepts(form), false);
    try (Tokens tokens = agents(small);
        Tokens others = agents(large);
        Asker one = new Asker(small.address(), tokens);
        Asker other = new Asker(large.address(), others)) {
      return new Growth(form, few, many, one, other).measure();
    }
  }

  private List<Row> search() throws Exception {
    try (Tokens tokens = agents(large);
        Asker asker = new Asker(large.address(), tokens)) {
      return new SearchPeople(form, new Requests(large.people(), "agent.nador"), new OpenModel(asker))
          .measure();
    }
  }

  private ImportRegisters registers(World world, Tokens tokens) {
    return new ImportRegisters(
        new Manager(world.address(), tokens, "manager.nador"), servers(world),
        new Register(world.people()), world.size());
  }

  private List<Row> imports() throws Exception {
    try (Tokens tokens = new Tokens(small.signIn(), Bench.officersPassword());
        Tokens others = new Tokens(large.signIn(), Bench.officersPassword())) {
      ImportRegisters few = registers(small, tokens);
      ImportRegisters many = registers(large, others);
      // Both services have been asked other things until now, and not equally long.
      few.run(IMPORT_ROWS, form.warmUpImports);
      many.run(IMPORT_ROWS, form.warmUpImports);
      List<ImportRegisters.Took> intoFew = new ArrayList<>();
      List<ImportRegisters.Took> intoMany = new ArrayList<>();
      for (int time = 0; time < form.smallImports; time++) {
        intoMany.addAll(many.run(IMPORT_ROWS, 1));
        intoFew.addAll(few.run(IMPORT_ROWS, 1));
      }
      ImportRegisters.Took whole = many.run(form.largeImport, 1).getFirst();
      double slow = percentile95(intoMany);
      double rate = median(intoMany);
      double reference = median(intoFew);
      List<Row> rows = new ArrayList<>();
      rows.add(Row.below("import of 500 rows with every check: p95", slow, 1, "s", Row.with("all", intoMany)));
      rows.add(
          Row.above(
              "import of " + Row.shown(form.largeImport) + " rows", whole.perSecond(), 1000, "rows/s",
              Row.with("took", whole)));
      // A short one is written in a few steps, none of which is its last tenth.
      if (whole.lastTenth() > 0) {
        rows.add(
            Row.atLeast(
                "import: its last tenth against its first", Row.shown(whole.lastTenth()) + " rows/s",
                Row.shown(whole.firstTenth()) + " rows/s", whole.lastTenth() / whole.firstTenth(), STEADY,
                Row.with()));
      }
      rows.add(
          Row.atLeast(
              "import: with more data stored", Row.shown(rate) + " rows/s", Row.shown(reference) + " rows/s",
              rate / reference, STEADY, Row.with("small", intoFew)));
      return rows;
    }
  }

  private static double percentile95(List<ImportRegisters.Took> all) {
    List<Double> seconds = all.stream().map(ImportRegisters.Took::seconds).sorted().toList();
    return seconds.get((int) Math.ceil(seconds.size() * 0.95) - 1);
  }

  private static double median(List<ImportRegisters.Took> all) {
    List<Double> rates = all.stream().map(ImportRegisters.Took::perSecond).sorted().toList();
    return rates.get(rates.size() / 2);
  }

  private List<Row> export() throws Exception {
    try (Tokens tokens = new Tokens(large.exportSignIn(), Bench.officersPassword())) {
      ExportCases cases =
          new ExportCases(
              new Manager(
                  large.base() + "/v1/regions/" + large.exportRegion(), tokens, "manager.agadir-centre"),
              servers(large), large.exported());
      ExportCases.Took first = cases.once("csv");
      ExportCases.Took took = cases.once("csv");
      ExportCases.Took lines = cases.once("ndjson");
      String what = "export of " + Row.shown(large.exported()) + " cases";
      return List.of(
          Row.above(
              what, took.perSecond(), 20_000, "rows/s",
              Row.with("first", first, "csv", took, "ndjson", lines)),
          Row.atMost(
              what + ": memory late against early", took.lateResident() + " MiB",
              took.earlyResident() + " MiB",
              took.earlyResident() == 0 ? 1 : (double) took.lateResident() / took.earlyResident(), LATE_MEMORY,
              Row.with()));
    }
  }

  private List<Row> webhooks() throws Exception {
    try (Tokens tokens = new Tokens(small.signIn(), Bench.officersPassword())) {
      WebhookLoad.Took took =
          new WebhookLoad(
                  small.address(), tokens.of("admin." + small.region()),
                  tokens.of("coordinator." + small.region()))
              .run(
                  small.database(), "root", Environment.of("BENCH_ROOT_PASSWORD"), form.events,
                  Duration.ofSeconds(form.eventSeconds), 20);
      double seconds = took.micros().getValueAtPercentile(95) / 1e6;
      return List.of(
          Row.below(
              "event to a partner's webhook, " + form.events + "/s to 20, one of them hanging: p95",
              took.missing() == 0 ? seconds : Double.POSITIVE_INFINITY, 1, "s",
              Row.with(
                  "times", Growth.summary(took.micros()), "notReceived", took.missing(), "triedAtHanging",
                  took.triedAtHanging())));
    }
  }

  /** Of the small world; the services that were measured end. */
  private List<Row> start() throws Exception {
    for (long service : List.of(small.service(), large.service(), floor)) {
      end(service);
    }
    StartService starts =
        new StartService(
            small.base() + "/q/health/ready",
            List.of(Environment.of("BENCH_START").split(" ")),
            Path.of(small.folder()).toFile());
    starts.once();
    List<StartService.Took> all = new ArrayList<>();
    for (int time = 0; time < form.starts; time++) {
      all.add(starts.once());
    }
    StartService.Took middle =
        all.stream().sorted(Comparator.comparingDouble(StartService.Took::seconds)).toList()
            .get((all.size() - 1) / 2);
    long resident = all.stream().mapToLong(StartService.Took::resident).max().orElseThrow();
    return List.of(
        Row.below("ready after start, two regions", middle.seconds(), 2.5, "s", Row.with("all", all)),
        Row.below("memory after start", resident, 300, "MiB", Row.with()));
  }

  private static void end(long process) {
    ProcessHandle.of(process)
        .ifPresent(running -> {
          running.destroy();
          try {
            running.onExit().get(1, TimeUnit.MINUTES);
          } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
          } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException slow) {
            throw new UncheckedIOException(new IOException("process " + process + " does not end", slow));
          }
        });
  }
}
