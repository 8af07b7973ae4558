package ma.prim.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What officers of some cells ask all day, each of her own cell. */
final class Desks {
  static final String PAGE = "page of 20 cases of a cell";
  static final String CASE = "one case with its children";
  static final String PERSON = "a person by identifier";
  static final String OPEN = "open a case";
  static final String ACCEPT = "accept a referral";
  static final List<String> READS = List.of(PAGE, CASE, PERSON);

  private final PeopleOfSize people;
  private final List<FillRegion.Cell> cells;
  private final List<FillRegion.Cell> desks;
  private final List<List<Integer>> numbers = new ArrayList<>();
  private final List<FillReferrals.Waiting> waiting;
  private final AtomicInteger accepted = new AtomicInteger();

  /**
   * @param cells of the region, in the order in which it was filled
   * @param desks those that ask
   * @param waiting referrals to be accepted, each once
   */
  Desks(
      PeopleOfSize people,
      List<FillRegion.Cell> cells,
      List<FillRegion.Cell> desks,
      List<FillReferrals.Waiting> waiting) {
    this.people = people;
    this.cells = cells;
    this.desks = desks;
    this.waiting = waiting;
    desks.forEach(desk -> numbers.add(new ArrayList<>()));
    for (int number = 0; number < people.size(); number++) {
      int desk = desks.indexOf(cells.get(people.cell(number, cells.size())));
      if (desk >= 0) {
        numbers.get(desk).add(number);
      }
    }
  }

  Ask ask(String kind, SplittableRandom random) {
    int desk = random.nextInt(desks.size());
    String cell = desks.get(desk).slug();
    String officer = "agent." + cell;
    return switch (kind) {
      case PAGE -> Ask.get(kind, officer, "/cases?limit=20&cell=" + cell);
      case CASE ->
          Ask.get(
              kind, officer,
              "/cases/" + withChildren(desk, random) + "?include=person,notes,services,tasks");
      case PERSON -> Ask.get(kind, officer, "/people/" + person(desk, random));
      case OPEN -> Ask.post(kind, officer, "/cases", newCase(cell, person(desk, random)));
      case ACCEPT -> accept();
      default -> throw new IllegalArgumentException(kind);
    };
  }

  /** The same, each referral to be accepted once more: by somebody with rows of his own. */
  Desks again() {
    return new Desks(people, cells, desks, waiting);
  }

  private Ask accept() {
    FillReferrals.Waiting one = waiting.get(accepted.getAndIncrement());
    return Ask.post(ACCEPT, "agent." + one.cell(), "/referrals/" + one.id() + "/accept", "{}");
  }

  private static String newCase(String cell, UUID person) {
    return """
        {"cell": "%s", "person": "%s", "need": "ADM.CIVIL", "channel": "walk_in", "summary": \
        "Demande une copie intégrale de son acte de naissance"}"""
        .formatted(cell, person);
  }

  private UUID person(int desk, SplittableRandom random) {
    List<Integer> known = numbers.get(desk);
    return people.id(known.get(random.nextInt(known.size())));
  }

  private UUID withChildren(int desk, SplittableRandom random) {
    List<Integer> known = numbers.get(desk);
    int number = known.get(random.nextInt(known.size()));
    while (number % FillCases.WITH_CHILDREN != 0) {
      number = known.get(random.nextInt(known.size()));
    }
    return people.id(number);
  }
}
