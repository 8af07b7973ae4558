package ma.prim.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import ma.prim.cases.Deed;
import ma.prim.cases.EarlierCase;

/** What is done in a case, one deed after the other; the days are found when it is told. */
final class Story {
  private record Planned(UUID officer, Function<LocalDate, Deed> deed) {}

  private final List<Planned> steps = new ArrayList<>();
  private UUID officer;

  Story(UUID opener) {
    this.officer = opener;
  }

  /** From now on this officer works on it. */
  Story by(UUID other) {
    officer = other;
    return this;
  }

  UUID officer() {
    return officer;
  }

  Story then(Deed deed) {
    return then(day -> deed);
  }

  /** For a deed that says a date, counted from its own day. */
  Story then(Function<LocalDate, Deed> deed) {
    steps.add(new Planned(officer, deed));
    return this;
  }

  /** The steps, spread by chance over the hours between the opening and the end. */
  List<EarlierCase.Step> tell(OfficeHours hours, double opening, double end, Chance chance) {
    double[] places =
        DoubleStream.generate(() -> opening + (end - opening) * chance.fraction())
            .limit(steps.size())
            .sorted()
            .toArray();
    List<EarlierCase.Step> told = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      Planned step = steps.get(i);
      told.add(
          new EarlierCase.Step(
              step.officer(), hours.at(places[i]), step.deed().apply(hours.day(places[i]))));
    }
    return told;
  }
}
