package ma.prim.institutions;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.http.ETags;
import ma.prim.tenancy.CurrentRegion;

/** Shows institutions to this caller. */
@Singleton
class InstitutionViews {
  private final Territory territory;
  private final InstitutionSight sight;
  private final Instance<AgreementsInForce> agreements;
  private final CurrentRegion region;
  private final InstantSource clock;

  InstitutionViews(
      Territory territory,
      InstitutionSight sight,
      Instance<AgreementsInForce> agreements,
      CurrentRegion region,
      InstantSource clock) {
    this.territory = territory;
    this.sight = sight;
    this.agreements = agreements;
    this.region = region;
    this.clock = clock;
  }

  InstitutionView of(Institution institution) {
    return of(List.of(institution)).getFirst();
  }

  List<InstitutionView> of(List<Institution> institutions) {
    Map<UUID, AgreementInForce> inForce =
        inForce(institutions.stream().map(Institution::id).toList());
    return institutions.stream().map(one -> view(one, inForce.get(one.id()))).toList();
  }

  Map<UUID, AgreementInForce> inForce(Collection<UUID> institutions) {
    return agreements.isUnsatisfied() || institutions.isEmpty()
        ? Map.of()
        : agreements.get().of(institutions, today());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), region.get().zone());
  }

  private InstitutionView view(Institution institution, AgreementInForce agreement) {
    InstitutionProfile profile = institution.profile();
    return new InstitutionView(
        institution.id(),
        institution.type(),
        institution.names(),
        institution.parent(),
        institution.status(),
        institution.statusReason(),
        institution.suspendedUntil(),
        profile.provinces(),
        profile.communes(),
        profile.needs(),
        profile.eligibility(),
        profile.documentsRequired(),
        shown(institution.id(), profile.contactPoints()),
        profile.opening(),
        institution.capacity(),
        institution.needsAgreement(),
        agreement,
        institution.needsAgreement() && agreement == null
            ? region.get().config().agreements().lapsed()
            : null,
        profile.note(),
        institution.createdAt(),
        institution.updatedAt(),
        ETags.of(institution.version()),
        actions(institution));
  }

  private List<ContactPoint> shown(UUID institution, List<ContactPoint> all) {
    return sight.seesInternal(institution)
        ? all
        : all.stream().filter(point -> !point.internal()).toList();
  }

  private List<String> actions(Institution institution) {
    if (!territory.mayManage(institution)) {
      return List.of();
    }
    List<String> actions = new ArrayList<>(institution.status().verbs());
    if (institution.status() != InstitutionStatus.CLOSED) {
      actions.add("update");
    }
    return actions;
  }
}
