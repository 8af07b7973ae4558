package ma.prim.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * {@code regions SHIPPED FOLDER WORLD REGIONS CELLS}, {@code officers KEYCLOAK REALM REGION CELL…},
 * {@code fill WORLD}, {@code fill-cases WORLD}, {@code fill-exported WORLD}, {@code
 * referrals WORLD COUNT}, {@code practise WORLD}, {@code queries WORLD},
 * {@code suite FORM SMALL LARGE [ROW…]}; a world is the file that describes it. Passwords come from
 * the environment.
 */
public final class Bench {
  private static final int EXPORTED_PEOPLE = 1000;

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    List<String> rest = List.of(arguments).subList(1, arguments.length);
    switch (arguments[0]) {
      case "regions" ->
          new WriteRegions(Path.of(rest.get(0)), Path.of(rest.get(1)), rest.get(2))
              .write(Integer.parseInt(rest.get(3)), Integer.parseInt(rest.get(4)));
      case "officers" ->
          new RealmOfficers(rest.get(0), rest.get(1), officersPassword())
              .make(
                  Environment.of("PRIM_KEYCLOAK_ADMIN_USER"),
                  Environment.of("PRIM_KEYCLOAK_ADMIN_PASSWORD"),
                  rest.get(2),
                  rest.subList(3, rest.size()));
      case "fill" -> fill(world(rest.get(0)));
      case "fill-cases" -> fillCases(world(rest.get(0)));
      case "fill-exported" -> fillExported(world(rest.get(0)));
      case "referrals" -> {
        World world = world(rest.get(0));
        List<FillRegion.Cell> cells = World.cellsOf(database(world));
        new FillReferrals(database(world), world.people(), cells)
            .write(Integer.parseInt(rest.get(1)), World.desks(cells));
      }
      case "practise" -> new Practice(world(rest.get(0))).run();
      case "queries" -> new QueryPages(world(rest.get(0)), Path.of(Environment.of("BENCH_PAGE"))).write();
      case "suite" ->
          new Suite(Form.of(rest.get(0)), world(rest.get(1)), world(rest.get(2)))
              .run(rest.subList(3, rest.size()));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  static String officersPassword() {
    return Environment.of("BENCH_OFFICERS_PASSWORD");
  }

  /** Of the region that officers ask. */
  static FillRegion.Database database(World world) {
    return world.regionDatabase("root", Environment.of("BENCH_ROOT_PASSWORD"));
  }

  private static World world(String file) throws IOException {
    return new ObjectMapper().readValue(new File(file), World.class);
  }

  private static void fill(World world) throws Exception {
    FillRegion.Database database = database(world);
    new FillRegion(
            database, world.people(), World.cellsOf(database), Path.of(world.folder(), "work"))
        .run();
  }

  private static void fillCases(World world) throws Exception {
    FillRegion.Database database = database(world);
    PeopleOfSize people = world.people();
    List<FillRegion.Cell> cells = World.cellsOf(database);
    new FillCases(
            database, people, number -> cells.get(people.cell(number, cells.size())), people::id)
        .run();
  }

  /** One cell of the other region has them all, of a thousand people. */
  private static void fillExported(World world) throws Exception {
    FillRegion.Database database =
        world.exportDatabase("root", Environment.of("BENCH_ROOT_PASSWORD"));
    FillRegion.Cell cell = World.cellsOf(database).getFirst();
    PeopleOfSize people = new PeopleOfSize(EXPORTED_PEOPLE, World.UNTIL);
    new FillRegion(database, people, List.of(cell), Path.of(world.folder(), "work")).run();
    PeopleOfSize cases = new PeopleOfSize(world.exported(), World.UNTIL);
    List<UUID> ids = java.util.stream.IntStream.range(0, people.size()).mapToObj(people::id).toList();
    new FillCases(database, cases, number -> cell, number -> ids.get(number % ids.size())).run();
  }
}
