package ma.prim.paper.counter;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.prim.cases.Sensitivity;
import ma.prim.cases.TellCase;
import ma.prim.cases.ToldCase;
import ma.prim.paper.Paper;
import ma.prim.people.KnownPeople;
import ma.prim.people.PersonView;
import ma.prim.reference.Needs;
import ma.prim.tenancy.CurrentRegion;

/**
 * The papers of a case that the person takes home. What a restricted case is about is not on them:
 * others at home may find them.
 */
@Singleton
public class CasePapers {
  private final TellCase tellCase;
  private final KnownPeople people;
  private final Needs needs;
  private final DocumentsToBring documents;
  private final Letterheads letterheads;
  private final CurrentRegion region;
  private final InstantSource clock;

  CasePapers(
      TellCase tellCase,
      KnownPeople people,
      Needs needs,
      DocumentsToBring documents,
      Letterheads letterheads,
      CurrentRegion region,
      InstantSource clock) {
    this.tellCase = tellCase;
    this.people = people;
    this.needs = needs;
    this.documents = documents;
    this.letterheads = letterheads;
    this.region = region;
    this.clock = clock;
  }

  /** A paper about a case, begun: letterhead and title, number and name. */
  public record Begun(ToldCase matter, PaperWords words, Paper paper) {}

  /** The language asked for; else that of the case, of its person, of the region. */
  public Begun begin(UUID id, PaperLanguage asked, String title) {
    ToldCase matter = tellCase.handle(id);
    PersonView person = people.read(List.of(matter.person())).get(matter.person());
    List<String> tags = new ArrayList<>();
    tags.add(matter.language());
    tags.addAll(person == null || person.languages() == null ? List.of() : person.languages());
    tags.add(region.get().config().defaultLanguage());
    PaperWords words =
        PaperWords.in(asked == null ? PaperLanguage.firstOf(tags).orElse(PaperLanguage.FR) : asked);
    Paper paper = letterheads.paper(matter.cell(), words, Paper.Format.A4);
    paper.title(words.text(title)).strongFact(words.text("number"), matter.number());
    if (person != null) {
      paper.fact(words.text("person"), PersonNames.of(person.names(), words.language));
    }
    paper.footer(
        matter.number() + " · " + words.text("printedOn", words.day(clock.instant(), zone())));
    return new Begun(matter, words, paper);
  }

  Paper receipt(UUID id, PaperLanguage asked) {
    Begun begun = begin(id, asked, "receipt.title");
    ToldCase matter = begun.matter();
    PaperWords words = begun.words();
    Paper paper = begun.paper();
    paper.fact(words.text("openedOn"), words.day(matter.openedAt(), zone()));
    need(begun);
    promise(matter, words, paper);
    return paper
        .heading(words.text("ask.title"))
        .paragraph(words.text("ask.text"))
        .strong(words.text("free"))
        .remark(words.text("data"))
        .remark(words.text("keep"))
        .signatures(List.of(words.text("officer"), words.text("stamp")));
  }

  private void promise(ToldCase matter, PaperWords words, Paper paper) {
    Instant by = matter.respondBy();
    if (matter.answered()) {
      paper.notice(words.text("promise.done"), "");
    } else if (matter.stopped()) {
      paper.notice(words.text("promise.stopped"), "");
    } else if (by == null) {
      paper.notice(words.text("promise.none"), "");
    } else {
      paper.notice(words.text("promise.title", words.day(by, zone())), words.text("promise.text"));
    }
  }

  Paper documentsToBring(UUID id, PaperLanguage asked) {
    Begun begun = begin(id, asked, "bring.title");
    PaperWords words = begun.words();
    Paper paper = begun.paper();
    need(begun);
    paper.paragraph(words.text("bring.intro")).heading(words.text("bring.common"));
    paper.pointsToTick(documents.forEverybody().stream().map(words::label).toList());
    List<String> own = documents.forNeed(begun.matter().need()).stream().map(words::label).toList();
    if (!isRestricted(begun.matter()) && !own.isEmpty()) {
      paper.heading(words.text("bring.need")).pointsToTick(own);
    }
    return paper
        .heading(words.text("bring.further"))
        .blank(words.text("bring.line"), 4)
        .gap(10)
        .strong(words.text("free"));
  }

  private void need(Begun begun) {
    if (!isRestricted(begun.matter())) {
      needs
          .find(begun.matter().need())
          .ifPresent(need ->
              begun.paper().fact(begun.words().text("need"), begun.words().label(need.labels())));
    }
  }

  private static boolean isRestricted(ToldCase matter) {
    return matter.sensitivity() == Sensitivity.RESTRICTED;
  }

  public ZoneId zone() {
    return region.get().zone();
  }
}
