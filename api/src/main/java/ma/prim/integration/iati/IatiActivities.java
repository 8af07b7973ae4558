package ma.prim.integration.iati;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.AgreementType;
import ma.prim.agreements.Agreements;
import ma.prim.agreements.measures.Measure;
import ma.prim.agreements.measures.MeasureReport;
import ma.prim.agreements.measures.MeasureRows;
import ma.prim.agreements.money.CountMoney;
import ma.prim.agreements.money.Flow;
import ma.prim.agreements.parties.Parties;
import ma.prim.agreements.parties.Party;
import ma.prim.institutions.InstitutionCard;
import ma.prim.institutions.InstitutionDirectory;
import ma.prim.tenancy.CurrentRegion;

/**
 * Writes agreements as activities of IATI 2.03, in the order that its schema asks for. What the
 * schema asks of every activity and an agreement may not have (a day) is left to what is known.
 */
@Singleton
class IatiActivities {
  private static final int MOST = 2000;
  private static final String LOCAL_GOVERNMENT = "11";

  /** Facilitation of orderly, safe, regular and responsible migration and mobility (OECD DAC). */
  private static final String MIGRATION = "15190";

  private static final String PLANNED_START = "1";
  private static final String ACTUAL_START = "2";
  private static final String PLANNED_END = "3";
  private static final String ACTUAL_END = "4";

  private final Agreements agreements;
  private final Parties parties;
  private final MeasureRows measures;
  private final CountMoney countMoney;
  private final InstitutionDirectory institutions;
  private final CurrentRegion region;
  private final InstantSource clock;

  IatiActivities(
      Agreements agreements,
      Parties parties,
      MeasureRows measures,
      CountMoney countMoney,
      InstitutionDirectory institutions,
      CurrentRegion region,
      InstantSource clock) {
    this.agreements = agreements;
    this.parties = parties;
    this.measures = measures;
    this.countMoney = countMoney;
    this.institutions = institutions;
    this.region = region;
    this.clock = clock;
  }

  /** Everything that is written of one agreement. */
  private record Activity(
      Agreement agreement,
      List<Party> parties,
      List<Flow> flows,
      List<Measure> measures,
      List<Agreement> related) {}

  /** A few statements, however many agreements there are. */
  byte[] write() {
    List<Agreement> all = agreements.published(MOST);
    List<UUID> ids = all.stream().map(Agreement::id).toList();
    Map<UUID, List<Party>> byParty =
        parties.of(ids).stream()
            .filter(Party::isIn)
            .collect(Collectors.groupingBy(Party::agreement));
    Map<UUID, List<Flow>> flows =
        countMoney.flows(ids).stream().collect(Collectors.groupingBy(Flow::agreement));
    Map<UUID, List<Measure>> planned =
        measures.of(ids).stream().collect(Collectors.groupingBy(Measure::agreement));
    Map<UUID, List<MeasureReport.Actual>> actuals =
        measures.actuals(planned.values().stream().flatMap(List::stream).toList());
    Map<UUID, InstitutionCard> cards = institutions.cards(named(byParty, flows));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      IatiWriter xml = new IatiWriter(file);
      xml.begin(clock.instant().truncatedTo(ChronoUnit.SECONDS));
      for (Agreement one : all) {
        write(
            xml,
            new Activity(
                one,
                byParty.getOrDefault(one.id(), List.of()),
                flows.getOrDefault(one.id(), List.of()),
                planned.getOrDefault(one.id(), List.of()),
                related(one, all)),
            actuals,
            cards);
      }
      xml.end();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("activities cannot be written", impossible);
    }
    return file.toByteArray();
  }

  private static Set<UUID> named(Map<UUID, List<Party>> parties, Map<UUID, List<Flow>> flows) {
    Set<UUID> ids = new HashSet<>();
    parties.values().forEach(all -> all.forEach(one -> ids.add(one.institution())));
    flows.values().forEach(all -> all.forEach(one -> ids.add(one.funder())));
    return ids;
  }

  private static List<Agreement> related(Agreement one, List<Agreement> all) {
    return all.stream()
        .filter(other -> other.id().equals(one.parent()) || one.id().equals(other.parent()))
        .toList();
  }

  private void write(
      IatiWriter xml,
      Activity activity,
      Map<UUID, List<MeasureReport.Actual>> actuals,
      Map<UUID, InstitutionCard> cards)
      throws XMLStreamException {
    Agreement one = activity.agreement();
    boolean framework = one.type() == AgreementType.FRAMEWORK;
    xml.open(
        "iati-activity",
        "default-currency",
        "MAD",
        "hierarchy",
        framework ? "1" : "2",
        "last-updated-datetime",
        one.updatedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
        "xml:lang",
        region.get().config().defaultLanguage());
    xml.text("iati-identifier", identifier(one));
    xml.open("reporting-org", "ref", organisation(), "type", LOCAL_GOVERNMENT);
    xml.narratives(region.get().config().names());
    xml.close();
    xml.told("title", one.titles());
    boolean summed = one.summary() != null && !one.summary().isEmpty();
    xml.told("description", summed ? one.summary() : one.titles());
    participants(xml, activity, cards);
    xml.empty("activity-status", "code", status(one));
    dates(xml, one);
    xml.empty("recipient-country", "code", "MA");
    xml.empty("sector", "vocabulary", "1", "code", MIGRATION);
    money(xml, activity, cards);
    for (Agreement other : activity.related()) {
      xml.empty(
          "related-activity",
          "ref",
          identifier(other),
          "type",
          other.id().equals(one.parent()) ? "1" : "2");
    }
    results(xml, activity, actuals);
    xml.close();
  }

  private void participants(IatiWriter xml, Activity activity, Map<UUID, InstitutionCard> cards)
      throws XMLStreamException {
    boolean any = false;
    for (Party party : activity.parties()) {
      InstitutionCard card = cards.get(party.institution());
      if (party.role().iati() != null && card != null) {
        xml.open("participating-org", "role", party.role().iati());
        xml.narratives(card.names());
        xml.close();
        any = true;
      }
    }
    if (!any) {
      xml.open("participating-org", "role", "2", "ref", organisation());
      xml.narratives(region.get().config().names());
      xml.close();
    }
  }

  private static String status(Agreement agreement) {
    return switch (agreement.status()) {
      case DRAFT, IN_REVIEW, SIGNED -> "1";
      case ACTIVE -> "2";
      case COMPLETED -> "3";
      case EXPIRED, RENEWED -> "4";
      case TERMINATED -> "5";
      case SUSPENDED -> "6";
    };
  }

  private static void dates(IatiWriter xml, Agreement one) throws XMLStreamException {
    LocalDate planned = one.effectiveFrom();
    LocalDate known = planned == null ? one.signedOn() : planned;
    if (known == null) {
      known = LocalDate.ofInstant(one.createdAt(), java.time.ZoneOffset.UTC);
    }
    date(xml, PLANNED_START, known);
    date(xml, ACTUAL_START, one.activatedOn());
    date(xml, PLANNED_END, one.effectiveTo());
    date(xml, ACTUAL_END, one.endedOn());
  }

  private static void date(IatiWriter xml, String type, LocalDate day) throws XMLStreamException {
    if (day != null) {
      xml.empty("activity-date", "type", type, "iso-date", day.toString());
    }
  }

  private static void money(IatiWriter xml, Activity activity, Map<UUID, InstitutionCard> cards)
      throws XMLStreamException {
    for (Flow flow : activity.flows()) {
      if (flow.kind() == Flow.Kind.BUDGET) {
        String year = Integer.toString(flow.year());
        xml.open("budget", "type", "1", "status", "2");
        xml.empty("period-start", "iso-date", year + "-01-01");
        xml.empty("period-end", "iso-date", year + "-12-31");
        xml.money(flow.money(), year + "-01-01");
        xml.close();
      }
    }
    for (Flow flow : activity.flows()) {
      if (flow.kind() == Flow.Kind.PLANNED) {
        xml.open("planned-disbursement", "type", "1");
        xml.empty("period-start", "iso-date", flow.on().toString());
        xml.money(flow.money(), flow.on().toString());
        xml.organisation("provider-org", cards.get(flow.funder()));
        xml.close();
      }
    }
    for (Flow flow : activity.flows()) {
      if (flow.kind() == Flow.Kind.PAID) {
        xml.open("transaction");
        xml.empty("transaction-type", "code", "3");
        xml.empty("transaction-date", "iso-date", flow.on().toString());
        xml.money(flow.money(), flow.on().toString());
        xml.organisation("provider-org", cards.get(flow.funder()));
        xml.close();
      }
    }
  }

  private static void results(
      IatiWriter xml, Activity activity, Map<UUID, List<MeasureReport.Actual>> actuals)
      throws XMLStreamException {
    for (Measure measure : activity.measures()) {
      if (measure.indicator() != null) {
        result(xml, measure, actuals.getOrDefault(measure.id(), List.of()));
      }
    }
  }

  private static void result(IatiWriter xml, Measure measure, List<MeasureReport.Actual> actuals)
      throws XMLStreamException {
    xml.open("result", "type", "1");
    xml.told("title", measure.titles());
    xml.open("indicator", "measure", "1");
    xml.told("title", measure.indicator().names());
    if (measure.indicator().baseline() != null) {
      xml.empty(
          "baseline",
          "year",
          Integer.toString(measure.from().getYear()),
          "iso-date",
          measure.from().toString(),
          "value",
          measure.indicator().baseline().toPlainString());
    }
    xml.open("period");
    xml.empty("period-start", "iso-date", measure.from().toString());
    xml.empty("period-end", "iso-date", measure.to().toString());
    if (measure.indicator().target() != null) {
      xml.empty("target", "value", measure.indicator().target().toPlainString());
    }
    if (!actuals.isEmpty()) {
      xml.empty("actual", "value", actuals.getLast().value().toPlainString());
    }
    xml.close();
    xml.close();
    xml.close();
  }

  /** Of the region, as long as it has no registered identifier of its own. */
  private String organisation() {
    return "XI-PRIM-" + region.get().config().iso();
  }

  private String identifier(Agreement agreement) {
    return organisation() + "-" + agreement.id();
  }
}
