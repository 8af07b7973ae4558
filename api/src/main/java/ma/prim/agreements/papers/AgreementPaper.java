package ma.prim.agreements.papers;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.AgreementDoor;
import ma.prim.agreements.Territory;
import ma.prim.agreements.commitments.Commitment;
import ma.prim.agreements.commitments.Commitments;
import ma.prim.agreements.measures.Measure;
import ma.prim.agreements.measures.MeasureRows;
import ma.prim.agreements.money.CountMoney;
import ma.prim.agreements.money.Finances;
import ma.prim.agreements.parties.Parties;
import ma.prim.agreements.parties.Party;
import ma.prim.institutions.InstitutionCard;
import ma.prim.institutions.InstitutionDirectory;
import ma.prim.paper.Paper;
import ma.prim.reference.Commune;
import ma.prim.reference.Communes;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.RegionConfig;

/** An agreement on paper: who, what, until when, with which money, and how far it is. */
@Singleton
class AgreementPaper {
  private final AgreementDoor door;
  private final Parties parties;
  private final Commitments commitments;
  private final MeasureRows measures;
  private final CountMoney countMoney;
  private final InstitutionDirectory institutions;
  private final Communes communes;
  private final AgreementWords words;
  private final CurrentRegion region;

  AgreementPaper(
      AgreementDoor door,
      Parties parties,
      Commitments commitments,
      MeasureRows measures,
      CountMoney countMoney,
      InstitutionDirectory institutions,
      Communes communes,
      AgreementWords words,
      CurrentRegion region) {
    this.door = door;
    this.parties = parties;
    this.commitments = commitments;
    this.measures = measures;
    this.countMoney = countMoney;
    this.institutions = institutions;
    this.communes = communes;
    this.words = words;
    this.region = region;
  }

  Paper of(Agreement agreement, String language) {
    List<Party> own = parties.of(agreement.id()).stream().filter(Party::isIn).toList();
    List<Commitment> promised = commitments.of(agreement.id());
    List<Measure> planned = measures.of(List.of(agreement.id()));
    Finances finances = countMoney.of(agreement);
    Map<UUID, InstitutionCard> cards = cards(own, promised, planned, finances);
    Paper paper = head(agreement, language);
    parties(paper, agreement, own, cards, language);
    axes(paper, agreement, language);
    measures(paper, planned, cards, language);
    commitments(paper, promised, cards, language);
    money(paper, finances, cards, language);
    return paper.footer(word(language, "printedOn", AgreementWords.day(door.today())));
  }

  private Map<UUID, InstitutionCard> cards(
      Collection<Party> own,
      Collection<Commitment> promised,
      Collection<Measure> planned,
      Finances finances) {
    return institutions.cards(
        Stream.of(
                own.stream().map(Party::institution),
                promised.stream().map(Commitment::institution),
                planned.stream().map(Measure::institution),
                finances.byFunder().stream().map(Finances.OfFunder::funder))
            .flatMap(ids -> ids)
            .collect(Collectors.toSet()));
  }

  private Paper head(Agreement agreement, String language) {
    Paper paper =
        Paper.in(Locale.of(language, "MA"))
            .letterhead(
                AgreementWords.of(language, region.get().config().names()),
                List.of(word(language, "title")))
            .title(AgreementWords.of(language, agreement.titles()))
            .fact(word(language, "number"), agreement.number())
            .fact(word(language, "type"), words.label(language, "agreementType", agreement.type()))
            .strongFact(
                word(language, "status"),
                words.label(language, "agreementStatus", agreement.status()))
            .fact(word(language, "signed"), signing(agreement, language))
            .fact(
                word(language, "validity"),
                AgreementWords.day(agreement.effectiveFrom())
                    + " – "
                    + (agreement.effectiveTo() == null
                        ? word(language, "open")
                        : AgreementWords.day(agreement.effectiveTo())))
            .fact(word(language, "territory"), territory(agreement.territory(), language));
    if (agreement.summary() != null && !agreement.summary().isEmpty()) {
      paper.paragraph(AgreementWords.of(language, agreement.summary()));
    }
    return paper;
  }

  private String signing(Agreement agreement, String language) {
    List<String> known = new ArrayList<>();
    if (agreement.signedOn() != null) {
      known.add(AgreementWords.day(agreement.signedOn()));
    }
    if (agreement.signedPlace() != null && !agreement.signedPlace().isEmpty()) {
      known.add(AgreementWords.of(language, agreement.signedPlace()));
    }
    return known.isEmpty() ? word(language, "unknown") : String.join(" · ", known);
  }

  private String territory(Territory territory, String language) {
    List<String> names = new ArrayList<>();
    for (String iso : territory.provinces()) {
      region
          .get()
          .config()
          .province(iso)
          .map(RegionConfig.Province::names)
          .ifPresent(all -> names.add(AgreementWords.of(language, all)));
    }
    for (String slug : territory.communes()) {
      communes.find(slug).map(one -> name(one, language)).ifPresent(names::add);
    }
    return names.isEmpty() ? word(language, "wholeRegion") : String.join(" · ", names);
  }

  private static String name(Commune commune, String language) {
    return language.equals("ar") ? commune.labels().ar() : commune.labels().fr();
  }

  private void parties(
      Paper paper,
      Agreement agreement,
      List<Party> own,
      Map<UUID, InstitutionCard> cards,
      String language) {
    Map<UUID, LocalDate> signed = parties.signedOn(agreement.id());
    paper
        .heading(word(language, "parties"))
        .table(
            List.of(
                word(language, "institution"), word(language, "role"), word(language, "signature")),
            List.of(5, 2, 3),
            own.stream()
                .map(party ->
                    List.of(
                        name(cards, party.institution(), language),
                        words.label(language, "partyRole", party.role()),
                        signature(party, signed, language)))
                .toList());
  }

  private String signature(Party party, Map<UUID, LocalDate> signed, String language) {
    if (signed.containsKey(party.id())) {
      LocalDate on = signed.get(party.id());
      return on == null ? word(language, "signedUnknown") : AgreementWords.day(on);
    }
    return word(language, party.isSigner() ? "notSigned" : "notNeeded");
  }

  private void axes(Paper paper, Agreement agreement, String language) {
    List<String> axes =
        door.axes(agreement).stream()
            .map(axis -> axis.code() + " – " + AgreementWords.of(language, axis.titles()))
            .toList();
    if (!axes.isEmpty()) {
      paper.heading(word(language, "axes")).points(axes);
    }
  }

  private void measures(
      Paper paper, List<Measure> planned, Map<UUID, InstitutionCard> cards, String language) {
    if (planned.isEmpty()) {
      return;
    }
    paper
        .heading(word(language, "measures"))
        .table(
            List.of(
                word(language, "measure"),
                word(language, "institution"),
                word(language, "from"),
                word(language, "to"),
                word(language, "progress")),
            List.of(7, 5, 3, 3, 4),
            planned.stream()
                .map(one ->
                    List.of(
                        (one.axis() == null ? "" : one.axis() + " – ")
                            + AgreementWords.of(language, one.titles()),
                        name(cards, one.institution(), language),
                        AgreementWords.day(one.from()),
                        AgreementWords.day(one.to()),
                        one.progress()
                            + "% · "
                            + words.label(language, "measureStatus", one.status())))
                .toList());
  }

  private void commitments(
      Paper paper, List<Commitment> promised, Map<UUID, InstitutionCard> cards, String language) {
    if (promised.isEmpty()) {
      return;
    }
    paper
        .heading(word(language, "commitments"))
        .table(
            List.of(
                word(language, "commitment"),
                word(language, "institution"),
                word(language, "due"),
                word(language, "fulfilment")),
            List.of(8, 5, 3, 3),
            promised.stream()
                .map(one ->
                    List.of(
                        AgreementWords.of(language, one.text()),
                        name(cards, one.institution(), language),
                        AgreementWords.day(one.due()),
                        words.label(language, "fulfilment", one.fulfilment())))
                .toList());
  }

  private void money(
      Paper paper, Finances finances, Map<UUID, InstitutionCard> cards, String language) {
    if (finances.byFunder().isEmpty()) {
      return;
    }
    paper
        .heading(word(language, "money"))
        .table(
            List.of(
                word(language, "funder"),
                word(language, "committed"),
                word(language, "paid"),
                word(language, "left")),
            List.of(4, 3, 3, 3),
            finances.byFunder().stream()
                .flatMap(one ->
                    one.totals().stream()
                        .map(sums -> row(name(cards, one.funder(), language), sums, language)))
                .toList());
    finances
        .totals()
        .forEach(sums ->
            paper.strongFact(
                word(language, "committed"),
                AgreementWords.money(language, sums.committed())
                    + " · "
                    + word(language, "left")
                    + " "
                    + AgreementWords.money(language, sums.left())));
  }

  private static List<String> row(String name, Finances.Sums sums, String language) {
    return List.of(
        name,
        AgreementWords.money(language, sums.committed()),
        AgreementWords.money(language, sums.paid()),
        AgreementWords.money(language, sums.left()));
  }

  private static String name(Map<UUID, InstitutionCard> cards, UUID id, String language) {
    InstitutionCard card = cards.get(id);
    return card == null ? "–" : AgreementWords.of(language, card.names());
  }

  private String word(String language, String key, Object... values) {
    return words.text(language, "paper." + key, values);
  }
}
