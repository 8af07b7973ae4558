package ma.prim.bench;

import java.util.List;
import java.util.SplittableRandom;

/** Asks what officers ask, a few hundred times: what an ahead-of-time cache is to cover. */
final class Practice {
  private static final int TIMES = 60;
  private static final int ROWS = 100;

  private final World world;

  Practice(World world) {
    this.world = world;
  }

  void run() throws Exception {
    FillRegion.Database database = Bench.database(world);
    List<FillRegion.Cell> cells = World.cellsOf(database);
    List<FillRegion.Cell> desks = World.desks(cells);
    PeopleOfSize people = world.people();
    Desks asking =
        new Desks(people, cells, desks, new FillReferrals(database, people, cells).write(TIMES, desks));
    Requests searching = new Requests(people, "agent.nador");
    SplittableRandom random = new SplittableRandom(3);
    try (Tokens tokens = new Tokens(world.signIn(), Bench.officersPassword());
        Asker asker = new Asker(world.address(), tokens)) {
      for (int time = 0; time < TIMES; time++) {
        for (String kind : List.of(Desks.PAGE, Desks.CASE, Desks.PERSON, Desks.OPEN, Desks.ACCEPT)) {
          asker.ask(asking.ask(kind, random));
        }
        for (String kind : Requests.searches()) {
          asker.ask(searching.search(kind, random));
        }
        asker.ask(searching.duplicates(random));
      }
      Manager manager = new Manager(world.address(), tokens, "manager.nador");
      new ImportRegisters(
              manager, Servers.unknown(), new Register(people), world.size())
          .run(ROWS, 1);
      manager.stream("/exports/cases?format=csv").readAllBytes();
    }
  }
}
