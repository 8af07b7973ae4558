package ma.prim.institutions.suggestions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ma.prim.institutions.InstitutionCard;
import ma.prim.institutions.InstitutionStatus;
import ma.prim.institutions.ServingInstitutions.Serving;

/** Weighs one institution for one case. */
record Suggestion(
    Serving serving,
    List<ReasonFor> reasonsFor,
    List<ReasonAgainst> reasonsAgainst,
    Boolean openNow,
    Integer capacityLeft) {

  /** The likeliest first: what can be done at once, then the nearest and most particular. */
  static final Comparator<Suggestion> LIKELIEST =
      Comparator.comparing((Suggestion one) -> !one.isSuitable())
          .thenComparing(one -> one.reasonsAgainst.size())
          .thenComparing(one -> !one.reasonsFor.contains(ReasonFor.SERVES_NEED))
          .thenComparing(one -> !one.reasonsFor.contains(ReasonFor.SERVES_COMMUNE))
          .thenComparing(one -> !one.reasonsFor.contains(ReasonFor.AGREEMENT_IN_FORCE))
          .thenComparing(one -> !one.reasonsFor.contains(ReasonFor.OPEN_NOW))
          .thenComparing(one -> one.serving.card().id());

  /**
   * What is known of the moment and the place.
   *
   * @param commune slug of the commune of the case's cell; null for a cell of a province
   * @param province ISO 3166-2
   * @param agreed whether an agreement is in force
   * @param open how many referrals it has open
   * @param openNow null if the institution does not say
   */
  record Circumstances(
      String need, String commune, String province, boolean agreed, int open, Boolean openNow) {}

  static Suggestion of(Serving serving, Circumstances here) {
    InstitutionCard card = serving.card();
    List<ReasonFor> good = new ArrayList<>();
    List<ReasonAgainst> bad = new ArrayList<>();
    good.add(card.needs().contains(here.need()) ? ReasonFor.SERVES_NEED : ReasonFor.SERVES_FAMILY);
    if (here.commune() != null && card.communes().contains(here.commune())) {
      good.add(ReasonFor.SERVES_COMMUNE);
    } else if (card.provinces().contains(here.province())) {
      good.add(ReasonFor.SERVES_PROVINCE);
    } else {
      bad.add(ReasonAgainst.OUTSIDE_TERRITORY);
    }
    if (card.status() == InstitutionStatus.SUSPENDED) {
      bad.add(ReasonAgainst.SUSPENDED);
    }
    if (here.agreed()) {
      good.add(ReasonFor.AGREEMENT_IN_FORCE);
    } else if (serving.needsAgreement()) {
      bad.add(ReasonAgainst.NO_AGREEMENT);
    } else {
      good.add(ReasonFor.NO_AGREEMENT_NEEDED);
    }
    Integer left =
        serving.capacity() == null ? null : Math.max(0, serving.capacity() - here.open());
    if (left != null && left == 0) {
      bad.add(ReasonAgainst.FULL);
    } else {
      good.add(ReasonFor.HAS_CAPACITY);
    }
    if (Boolean.TRUE.equals(here.openNow())) {
      good.add(ReasonFor.OPEN_NOW);
    }
    return new Suggestion(serving, List.copyOf(good), List.copyOf(bad), here.openNow(), left);
  }

  boolean isSuitable() {
    return reasonsAgainst.isEmpty();
  }

  SuggestionView view() {
    InstitutionCard card = serving.card();
    return new SuggestionView(
        card.id(),
        card.type(),
        card.names(),
        card.parent(),
        card.status(),
        isSuitable(),
        reasonsFor,
        reasonsAgainst,
        openNow,
        capacityLeft);
  }
}
