package ma.prim.institutions.suggestions;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import ma.prim.cases.WantedNeed;
import ma.prim.cases.WantedNeeds;
import ma.prim.cases.clocks.WorkingDays;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.institutions.AgreementInForce;
import ma.prim.institutions.AgreementsInForce;
import ma.prim.institutions.ReferralLoad;
import ma.prim.institutions.ServingInstitutions;
import ma.prim.institutions.ServingInstitutions.Serving;
import ma.prim.reference.Commune;
import ma.prim.reference.Communes;
import ma.prim.reference.Need;
import ma.prim.reference.Needs;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.OpeningHours;
import ma.prim.tenancy.RegionConfig;

/** Looks for who serves a case: the same few statements, however many there are. */
@Singleton
class SuggestInstitutions {
  private static final int MOST_WEIGHED = 500;
  private static final int MOST_SHOWN = 50;

  private final WantedNeeds wantedNeeds;
  private final ServingInstitutions serving;
  private final Instance<AgreementsInForce> agreements;
  private final Instance<ReferralLoad> load;
  private final Needs needs;
  private final Communes communes;
  private final CurrentRegion region;
  private final InstantSource clock;

  SuggestInstitutions(
      WantedNeeds wantedNeeds,
      ServingInstitutions serving,
      Instance<AgreementsInForce> agreements,
      Instance<ReferralLoad> load,
      Needs needs,
      Communes communes,
      CurrentRegion region,
      InstantSource clock) {
    this.wantedNeeds = wantedNeeds;
    this.serving = serving;
    this.agreements = agreements;
    this.load = load;
    this.needs = needs;
    this.communes = communes;
    this.region = region;
    this.clock = clock;
  }

  /**
   * @param asked another need than the case's first; null for that
   */
  List<SuggestionView> of(UUID caseId, String asked) {
    WantedNeed wanted = wantedNeeds.of(caseId);
    String need = asked == null ? wanted.need() : known(asked);
    List<Serving> all = serving.of(withFamily(need), MOST_WEIGHED);
    List<UUID> ids = all.stream().map(one -> one.card().id()).toList();
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), region.get().zone());
    Map<UUID, AgreementInForce> agreed =
        agreements.isUnsatisfied() || ids.isEmpty()
            ? Map.of()
            : agreements.get().of(ids, now.toLocalDate());
    Map<UUID, Integer> open =
        load.isUnsatisfied() || ids.isEmpty() ? Map.of() : load.get().open(ids);
    String commune = communeOf(wanted.cell());
    return all.stream()
        .map(one ->
            Suggestion.of(
                one,
                new Suggestion.Circumstances(
                    need,
                    commune,
                    wanted.province(),
                    agreed.containsKey(one.card().id()),
                    open.getOrDefault(one.card().id(), 0),
                    isOpen(one.opening(), now))))
        .sorted(Suggestion.LIKELIEST)
        .limit(MOST_SHOWN)
        .map(Suggestion::view)
        .toList();
  }

  private String known(String asked) {
    return needs
        .find(asked)
        .map(Need::code)
        .orElseThrow(() -> Problem.invalid(Violation.of("need", "unknown_code")));
  }

  private Set<String> withFamily(String need) {
    Set<String> codes = new LinkedHashSet<>(List.of(need));
    needs.find(need).map(Need::parent).filter(Objects::nonNull).ifPresent(codes::add);
    return codes;
  }

  /** The slug of the cell's commune; null for a cell of a province. */
  private String communeOf(String cell) {
    return region
        .get()
        .config()
        .cell(cell)
        .flatMap(CellConfig::commune)
        .flatMap(code ->
            communes.all().stream()
                .filter(commune -> commune.hcpCode().equals(code.code()))
                .findFirst())
        .map(Commune::code)
        .orElse(null);
  }

  private Boolean isOpen(OpeningHours hours, LocalDateTime now) {
    if (hours.equals(OpeningHours.UNKNOWN)) {
      return null;
    }
    RegionConfig config = region.get().config();
    boolean weekend = config.calendar().weekend().contains(now.getDayOfWeek());
    boolean holiday =
        !weekend && !new WorkingDays(config.calendar(), config.zone()).isWorked(now.toLocalDate());
    return !holiday && hours.isOpenAt(now);
  }
}
