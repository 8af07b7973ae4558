package ma.prim.paper.counter;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.cells.ServingCell;
import ma.prim.http.Problem;
import ma.prim.http.Words;
import ma.prim.paper.Paper;
import ma.prim.people.ContactPoint;
import ma.prim.people.Gender;
import ma.prim.people.KnownPeople;
import ma.prim.people.PersonName;
import ma.prim.people.PersonView;
import ma.prim.people.Purpose;
import ma.prim.reference.Countries;
import ma.prim.reference.Enumerations;
import ma.prim.reference.Languages;
import ma.prim.reference.Term;
import ma.prim.tenancy.CurrentRegion;

/**
 * The form that is filled in at the counter: empty, or with what a file says already. What the cell
 * noted for itself (vulnerabilities, notes) is not the form's; where somebody lives who is
 * concealed, neither.
 */
@Singleton
public class IntakeForms {
  private final KnownPeople people;
  private final ServingCell servingCell;
  private final Letterheads letterheads;
  private final Enumerations enumerations;
  private final Countries countries;
  private final Languages languages;
  private final CurrentRegion region;
  private final InstantSource clock;

  IntakeForms(
      KnownPeople people,
      ServingCell servingCell,
      Letterheads letterheads,
      Enumerations enumerations,
      Countries countries,
      Languages languages,
      CurrentRegion region,
      InstantSource clock) {
    this.people = people;
    this.servingCell = servingCell;
    this.letterheads = letterheads;
    this.enumerations = enumerations;
    this.countries = countries;
    this.languages = languages;
    this.region = region;
    this.clock = clock;
  }

  Paper empty(String cell, PaperLanguage asked) {
    PaperWords words = words(asked, List.of());
    Paper paper = letterheads.paper(cell, words, Paper.Format.A4);
    paper.title(words.text("form.title")).paragraph(words.text("form.intro"));
    paper.heading(words.text("form.person"));
    for (String field :
        List.of(
            "form.family",
            "form.given",
            "form.familyArabic",
            "form.givenArabic",
            "form.birthDate")) {
      paper.blank(words.text(field), 1);
    }
    choices(paper, words, "form.gender", "gender", null);
    choices(paper, words, "form.group", "personGroup", null);
    for (String field : List.of("form.nationality", "form.residence", "form.languages")) {
      paper.blank(words.text(field), 1);
    }
    paper.heading(words.text("form.reach"));
    paper.blank(words.text("form.phone"), 1);
    yesOrNo(paper, words);
    paper.blank(words.text("form.address"), 1);
    return request(paper, words, 2);
  }

  Paper of(UUID id, String cell, PaperLanguage asked) {
    PersonView person = people.read(List.of(id)).get(id);
    if (person == null) {
      throw Problem.notFound();
    }
    String inTheNameOf = servingCell.choose(cell).slug();
    PaperWords words = words(asked, person.languages() == null ? List.of() : person.languages());
    Paper paper = letterheads.paper(inTheNameOf, words, Paper.Format.A4);
    paper.title(words.text("form.title")).heading(words.text("form.person"));
    name(paper, words, person);
    field(paper, words, "form.birthDate", person.birthDate());
    choices(paper, words, "form.gender", "gender", word(person.gender()));
    choices(paper, words, "form.group", "personGroup", word(person.group()));
    field(paper, words, "form.nationality", nations(person.nationalities(), words));
    field(
        paper,
        words,
        "form.residence",
        person.residenceCountry() == null
            ? null
            : nations(List.of(person.residenceCountry()), words));
    field(paper, words, "form.languages", spoken(person.languages(), words));
    papers(paper, words, person);
    if (!person.concealed()) {
      paper.heading(words.text("form.reach"));
      reach(paper, words, person);
      field(paper, words, "form.address", person.address());
    }
    return request(paper, words, 2)
        .footer(words.text("printedOn", words.day(clock.instant(), region.get().zone())));
  }

  private Paper request(Paper paper, PaperWords words, int lines) {
    return paper
        .heading(words.text("form.request"))
        .blank(words.text("form.reason"), lines)
        .blank(words.text("form.documents"), 1)
        .choices("", List.of(words.text("form.consent")), List.of())
        .gap(8)
        .remark(words.text("data"))
        .signatures(List.of(words.text("form.date"), words.text("signature"), words.text("stamp")));
  }

  private static void name(Paper paper, PaperWords words, PersonView person) {
    PersonName latin = person.names().latin();
    PersonName arabic = person.names().ar();
    field(paper, words, "form.family", latin == null ? null : latin.family());
    field(paper, words, "form.given", latin == null ? null : latin.given());
    field(paper, words, "form.familyArabic", arabic == null ? null : arabic.family());
    field(paper, words, "form.givenArabic", arabic == null ? null : arabic.given());
  }

  private void papers(Paper paper, PaperWords words, PersonView person) {
    if (person.identityDocuments() == null || person.identityDocuments().isEmpty()) {
      paper.blank(words.text("form.paper"), 1);
      return;
    }
    person
        .identityDocuments()
        .forEach(document ->
            paper.fact(
                words.text("form.paper"),
                label("identityDocumentType", word(document.type()), words)
                    + " "
                    + document.number()));
  }

  private static void reach(Paper paper, PaperWords words, PersonView person) {
    List<ContactPoint> points = person.contacts() == null ? List.of() : person.contacts();
    boolean objects = person.objections() != null && person.objections().contains(Purpose.CONTACT);
    if (points.isEmpty()) {
      paper.blank(words.text("form.phone"), 1);
      yesOrNo(paper, words);
    }
    for (ContactPoint point : points) {
      boolean phone = point.type() == ContactPoint.Type.PHONE;
      String value = phone ? Letterheads.national(point.value()) : point.value();
      Boolean call = objects ? Boolean.FALSE : point.mayCall();
      String may =
          call == null || !phone
              ? ""
              : " – " + words.text("form.mayCall") + " " + words.text(call ? "yes" : "no");
      paper.fact(words.text(phone ? "form.phone" : "form.contact"), value + may);
    }
  }

  private static void yesOrNo(Paper paper, PaperWords words) {
    paper.choices(
        words.text("form.mayCall"), List.of(words.text("yes"), words.text("no")), List.of());
  }

  /** What the file does not say is asked for. */
  private static void field(Paper paper, PaperWords words, String label, String value) {
    if (value == null || value.isBlank()) {
      paper.blank(words.text(label), 1);
    } else {
      paper.fact(words.text(label), value);
    }
  }

  private void choices(
      Paper paper, PaperWords words, String label, String enumeration, String chosen) {
    List<Term> terms =
        enumerations.all().get(enumeration).stream()
            .filter(term -> !term.code().equals(Words.of(Gender.UNKNOWN)))
            .toList();
    List<Integer> ticked = new ArrayList<>();
    for (int index = 0; index < terms.size(); index++) {
      if (terms.get(index).code().equals(chosen)) {
        ticked.add(index);
      }
    }
    paper.choices(
        words.text(label), terms.stream().map(term -> words.label(term.labels())).toList(), ticked);
  }

  private String label(String enumeration, String code, PaperWords words) {
    return enumerations.all().get(enumeration).stream()
        .filter(term -> term.code().equals(code))
        .map(term -> words.label(term.labels()))
        .findFirst()
        .orElse(code);
  }

  private String nations(List<String> codes, PaperWords words) {
    return codes == null
        ? null
        : codes.stream()
            .map(code ->
                countries.all().stream()
                    .filter(term -> term.code().equals(code))
                    .map(term -> words.label(term.labels()))
                    .findFirst()
                    .orElse(code))
            .collect(Collectors.joining(" · "));
  }

  private String spoken(List<String> codes, PaperWords words) {
    return codes == null
        ? null
        : codes.stream()
            .map(code ->
                languages.met().stream()
                    .filter(language -> language.code().equals(code))
                    .map(language -> words.label(language.labels()))
                    .findFirst()
                    .orElse(code))
            .collect(Collectors.joining(" · "));
  }

  private PaperWords words(PaperLanguage asked, List<String> tags) {
    List<String> all = new ArrayList<>(tags);
    all.add(region.get().config().defaultLanguage());
    return PaperWords.in(
        asked == null ? PaperLanguage.firstOf(all).orElse(PaperLanguage.FR) : asked);
  }

  private static String word(Enum<?> constant) {
    return Objects.isNull(constant) ? null : Words.of(constant);
  }
}
