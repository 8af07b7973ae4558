package ma.prim.demo;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.prim.agreements.AgreementFields;
import ma.prim.agreements.AgreementType;
import ma.prim.agreements.Axis;
import ma.prim.agreements.EarlierAgreements;
import ma.prim.agreements.StrategyObjective;
import ma.prim.agreements.measures.Indicator;
import ma.prim.agreements.measures.IndicatorCounts;
import ma.prim.agreements.measures.MeasureFields;
import ma.prim.agreements.measures.MeasureReport;
import ma.prim.agreements.measures.Milestone;
import ma.prim.agreements.money.BudgetFields;
import ma.prim.agreements.money.Money;
import ma.prim.agreements.parties.PartyFields;
import ma.prim.agreements.parties.PartyRole;
import ma.prim.identity.realm.DemoPartner;
import ma.prim.reference.Table;
import ma.prim.tenancy.Region;
import org.apache.commons.csv.CSVRecord;

/**
 * The two agreements of Agadir with their four axes, and the programme agreement of the Oriental
 * cells. What the press says of them and what is assumed, their summaries say.
 */
@Singleton
class DemoAgreements {
  private static final List<Axis> AXES =
      List.of(
          axis(
              "A1",
              "Coordonner et capitaliser les interventions sur la migration avec les régions",
              "تنسيق وتثمين التدخلات في مجال الهجرة مع الجهات"),
          axis(
              "A2",
              "Gouvernance territoriale et planification stratégique de la migration",
              "الحكامة الترابية والتخطيط الاستراتيجي للهجرة"),
          axis(
              "A3",
              "Mobiliser les MRE pour le développement local",
              "تعبئة مغاربة العالم من أجل التنمية المحلية"),
          axis(
              "A4",
              "Intégration économique et sociale progressive des migrants",
              "الإدماج الاقتصادي والاجتماعي التدريجي للمهاجرين"));
  private static final Map<String, String> AGADIR =
      Map.of("fr", "Agadir, siège de la région Souss-Massa", "ar", "أكادير، مقر جهة سوس ماسة");
  private static final int A_MONTH_HAS = 28;

  private final EarlierAgreements agreements;
  private final InstantSource clock;

  DemoAgreements(EarlierAgreements agreements, InstantSource clock) {
    this.agreements = agreements;
    this.clock = clock;
  }

  /** Once: what is there already is left as it is. */
  void write(Region region) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), region.zone());
    if (region.slug().equals("souss-massa") && !agreements.has("SM-CADRE")) {
      writeAgadir(region, today);
    }
    if (region.slug().equals("oriental") && !agreements.has("OR-CELLULES")) {
      LocalDate first = today.minusMonths(18).withDayOfMonth(1);
      agreements.take(
          fields(
              "OR-CELLULES",
              AgreementType.IMPLEMENTATION,
              null,
              Map.of(
                  "fr", "Convention de programme des cellules d'accueil de l'Oriental",
                  "ar", "اتفاقية برنامج خلايا الاستقبال بجهة الشرق"),
              Map.of(
                  "fr",
                  "Selon la presse : six cellules communales et trois provinciales, ouvertes avec le "
                      + "conseil régional, la wilaya, le ministère, l'AFD et Expertise France. Supposé "
                      + "pour la démonstration : dates, budget, mesures et indicateurs."),
              first,
              first.plusMonths(36).minusDays(1),
              null,
              budget(region, first)),
          parties(region, 5),
          null,
          measures(first, today));
    }
  }

  private void writeAgadir(Region region, LocalDate today) {
    LocalDate first = LocalDate.of(2023, 1, 1);
    UUID framework =
        agreements.take(
            fields(
                "SM-CADRE",
                AgreementType.FRAMEWORK,
                null,
                Map.of(
                    "fr", "Convention-cadre de partenariat sur les MRE et la migration",
                    "ar", "اتفاقية إطار للشراكة حول مغاربة العالم والهجرة"),
                Map.of(
                    "fr",
                    "Selon l'article de presse : conseil régional, ministère délégué et wilaya ; "
                        + "coopération durable, stratégie d'intervention, programmes communs ; signée "
                        + "à Agadir avec la convention PRIM. Supposé pour la démonstration : le "
                        + "premier jour, les mesures postérieures à août 2024."),
                first,
                null,
                AGADIR,
                null),
            parties(region, 3),
            null,
            measures(today.minusMonths(12).withDayOfMonth(1), today).stream()
                .filter(one -> one.party() < 3)
                .toList());
    agreements.take(
        fields(
            "SM-PRIM",
            AgreementType.IMPLEMENTATION,
            framework,
            Map.of(
                "fr", "Convention de mise en œuvre du PRIM en Souss-Massa",
                "ar", "اتفاقية تنفيذ البرنامج الجهوي لمبادرات الهجرة بسوس ماسة"),
            Map.of(
                "fr",
                "Selon l'article de presse : conseil régional, ministère délégué, wilaya, AFD et "
                    + "Expertise France ; jusqu'à fin août 2024 ; quatre axes. Supposé pour la "
                    + "démonstration : le premier jour, le budget, les mesures et leurs indicateurs."),
            first,
            LocalDate.of(2024, 8, 31),
            AGADIR,
            budget(region, first)),
        parties(region, 5),
        null,
        measures(first, LocalDate.of(2024, 8, 31)).stream()
            .filter(one -> one.fields().to().isBefore(LocalDate.of(2024, 9, 1)))
            .toList());
  }

  private static AgreementFields fields(
      String number,
      AgreementType type,
      UUID parent,
      Map<String, String> titles,
      Map<String, String> summary,
      LocalDate from,
      LocalDate to,
      Map<String, String> place,
      List<BudgetFields> budget) {
    return new AgreementFields(
        number,
        type,
        parent,
        titles,
        summary,
        from,
        to,
        null,
        null,
        place,
        null,
        AXES,
        List.of(StrategyObjective.SNMRE_DEVELOPMENT, StrategyObjective.SNIA_GOVERNANCE),
        null,
        budget,
        null,
        null);
  }

  private static Axis axis(String code, String french, String arabic) {
    return new Axis(code, Map.of("fr", french, "ar", arabic));
  }

  /** Council, ministry, wilaya; and, for what is carried out, the funder and who carries it out. */
  private static List<PartyFields> parties(Region region, int most) {
    List<PartyFields> all =
        List.of(
            party(region, "conseil", PartyRole.ACCOUNTABLE),
            party(region, "ministere-mre", PartyRole.EXTENDING),
            party(region, "wilaya", PartyRole.IMPLEMENTING),
            party(region, "afd", PartyRole.FUNDING),
            party(region, "expertise-france", PartyRole.IMPLEMENTING));
    return all.subList(0, most);
  }

  private static PartyFields party(Region region, String name, PartyRole role) {
    return new PartyFields(id(region, name), role, null, null, null);
  }

  private static UUID id(Region region, String name) {
    return DemoPartner.of(region.slug()).stream()
        .filter(partner -> partner.name().equals(name + "-" + region.slug()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static List<BudgetFields> budget(Region region, LocalDate first) {
    List<BudgetFields> lines = new ArrayList<>();
    for (int year = first.getYear(); year < first.getYear() + 2; year++) {
      lines.add(line("A2", id(region, "afd"), year, "450000.00", "EUR"));
      lines.add(line("A4", id(region, "afd"), year, "300000.00", "EUR"));
      lines.add(line("A3", id(region, "conseil"), year, "1250000.00", "MAD"));
    }
    return lines;
  }

  private static BudgetFields line(
      String line, UUID funder, int year, String amount, String currency) {
    return new BudgetFields(line, null, funder, year, new Money(amount, currency));
  }

  private static List<EarlierAgreements.Planned> measures(LocalDate first, LocalDate today) {
    return Table.read("demo/measures.csv", row -> planned(row, first, today));
  }

  private static EarlierAgreements.Planned planned(
      CSVRecord row, LocalDate first, LocalDate today) {
    LocalDate from = first.plusMonths(Long.parseLong(row.get("after")));
    LocalDate to = from.plusMonths(Long.parseLong(row.get("months"))).minusDays(1);
    BigDecimal target = new BigDecimal(row.get("target"));
    MeasureFields fields =
        new MeasureFields(
            row.get("axis"),
            new UUID(0, 0),
            Map.of("fr", row.get("title_fr"), "ar", row.get("title_ar")),
            null,
            from,
            to,
            null,
            new Indicator(
                Map.of("fr", row.get("unit")),
                row.get("unit"),
                BigDecimal.ZERO,
                target,
                row.get("unit").equals("agents") ? IndicatorCounts.ATTENDEES : null),
            List.of(
                new Milestone(
                    "J1",
                    Map.of("fr", "À mi-parcours", "ar", "منتصف المدة"),
                    from.plusDays(java.time.temporal.ChronoUnit.DAYS.between(from, to) / 2),
                    null)),
            null);
    return new EarlierAgreements.Planned(
        Integer.parseInt(row.get("party")), fields, report(from, to, target, today).orElse(null));
  }

  /** As far as the time that has passed; nothing of what has not begun. */
  private static Optional<MeasureReport> report(
      LocalDate from, LocalDate to, BigDecimal target, LocalDate today) {
    if (!from.isBefore(today)) {
      return Optional.empty();
    }
    long whole = java.time.temporal.ChronoUnit.DAYS.between(from, to) + 1;
    long passed = Math.min(whole, java.time.temporal.ChronoUnit.DAYS.between(from, today));
    int progress = (int) (100 * passed / whole);
    LocalDate on = from.plusDays(Math.min(passed, A_MONTH_HAS));
    return Optional.of(
        new MeasureReport(
            null,
            progress,
            new MeasureReport.Actual(
                on.isAfter(today) ? from : on,
                target
                    .multiply(BigDecimal.valueOf(progress))
                    .divide(BigDecimal.valueOf(100), 0, java.math.RoundingMode.DOWN)),
            progress > 50 ? List.of("J1") : null,
            null,
            null));
  }
}
