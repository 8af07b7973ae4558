package ma.prim.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.HdrHistogram.Histogram;

/** Names in either script and likely duplicates, at a rate. */
final class SearchPeople {
  private static final double MOST_MILLIS = 50;
  private static final List<String> LATIN = List.of("latin", "cut", "given name", "three letters");
  private static final String ARABIC = "arabic";

  private final Form form;
  private final Requests requests;
  private final OpenModel model;

  SearchPeople(Form form, Requests requests, OpenModel model) {
    this.form = form;
    this.requests = requests;
    this.model = model;
  }

  List<Row> measure() {
    List<String> kinds = Requests.searches();
    Function<SplittableRandom, Ask> search =
        random -> requests.search(kinds.get(random.nextInt(kinds.size())), random);
    Function<SplittableRandom, Ask> either =
        random -> random.nextInt(3) == 0 ? requests.duplicates(random) : search.apply(random);
    model.run(either, form.perSecond, form.warmUp);
    model.forget();
    model.run(either, form.perSecond, form.timed);
    Histogram latin = new Histogram(3);
    LATIN.forEach(kind -> latin.add(model.times().get(kind)));
    return List.of(
        row("name search, Latin script: p95", latin),
        row("name search, Arabic script: p95", model.times().get(ARABIC)),
        row("likely duplicates at intake: p95", model.times().get("duplicates")));
  }

  private Row row(String what, Histogram micros) {
    return Row.below(
        what,
        micros.getValueAtPercentile(95) / 1000.0,
        MOST_MILLIS,
        "ms",
        Row.with("perSecond", form.perSecond, "times", Growth.summary(micros), "failures", model.failures()));
  }
}
