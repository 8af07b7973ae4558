package ma.prim.agreements;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.prim.agreements.money.Budgets;
import ma.prim.agreements.parties.Parties;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import ma.prim.institutions.InstitutionDirectory;
import ma.prim.tenancy.CurrentRegion;

/**
 * Says what is wrong with an agreement as it is written, and what is missing before it is read
 * over.
 */
@Singleton
class CheckAgreement {
  private final AgreementDoor door;
  private final Agreements agreements;
  private final Parties parties;
  private final Budgets budgets;
  private final InstitutionDirectory institutions;
  private final CurrentRegion region;

  CheckAgreement(
      AgreementDoor door,
      Agreements agreements,
      Parties parties,
      Budgets budgets,
      InstitutionDirectory institutions,
      CurrentRegion region) {
    this.door = door;
    this.agreements = agreements;
    this.parties = parties;
    this.budgets = budgets;
    this.institutions = institutions;
    this.region = region;
  }

  /** Refuses fields that contradict each other, or what there is. */
  void fields(AgreementFields fields, Optional<Agreement> parent) {
    List<Violation> found = new ArrayList<>();
    boolean amends = fields.type() == AgreementType.AMENDMENT;
    if (isBefore(fields.to(), fields.from())) {
      found.add(Violation.at("/to", "before_from"));
    }
    if (amends && fields.to() != null) {
      found.add(Violation.at("/to", "not_in_amendments"));
    }
    if (fields.amends() != null && !amends) {
      found.add(Violation.at("/amends", "only_in_amendments"));
    }
    if (fields.amends() != null && parent.isPresent()) {
      found.addAll(amended(fields.amends(), parent.get()));
    }
    if (fields.signedOn() != null && fields.signedOn().isAfter(door.today())) {
      found.add(Violation.at("/signedOn", "not_in_the_past"));
    }
    found.addAll(territory(fields.territory()));
    found.addAll(axes(fields.axes()));
    found.addAll(committee(fields.committee()));
    found.addAll(budgets.check(fields.budget(), amends));
    if (!found.isEmpty()) {
      throw Problem.invalid(found);
    }
  }

  /** The agreement above, which must be there, of the right type and not over. */
  Optional<Agreement> parent(AgreementFields fields) {
    if (fields.parent() == null) {
      if (!fields.type().mayHangUnder(null)) {
        throw Problem.invalid(Violation.at("/parent", "required"));
      }
      return Optional.empty();
    }
    Agreement parent =
        door.find(fields.parent())
            .orElseThrow(() -> Problem.invalid(Violation.at("/parent", "unknown_reference")));
    if (!fields.type().mayHangUnder(parent.type())) {
      throw Problem.invalid(Violation.at("/parent", "wrong_parent"));
    }
    boolean amends = fields.type() == AgreementType.AMENDMENT;
    if (parent.status().isOver() || amends && parent.status().isUnsigned()) {
      throw Problem.invalid(Violation.at("/parent", "wrong_state"));
    }
    return Optional.of(parent);
  }

  void number(String number, UUID own) {
    if (number != null && agreements.hasNumber(number, own)) {
      throw Problem.invalid(Violation.at("/number", "duplicate"));
    }
  }

  private static List<Violation> amended(AgreementFields.Amends amends, Agreement parent) {
    LocalDate from = amends.from() == null ? parent.effectiveFrom() : amends.from();
    LocalDate to = amends.to() == null ? parent.effectiveTo() : amends.to();
    return isBefore(to, from) ? List.of(Violation.at("/amends/to", "before_from")) : List.of();
  }

  private static boolean isBefore(LocalDate to, LocalDate from) {
    return to != null && from != null && to.isBefore(from);
  }

  private List<Violation> territory(Territory territory) {
    List<Violation> found = new ArrayList<>();
    List<String> provinces = territory == null ? List.of() : territory.provinces();
    for (int i = 0; i < provinces.size(); i++) {
      if (region.get().config().province(provinces.get(i)).isEmpty()) {
        found.add(Violation.at("/territory/provinces/" + i, "unknown_reference"));
      }
    }
    return found;
  }

  private static List<Violation> axes(List<Axis> axes) {
    List<Violation> found = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (int i = 0; axes != null && i < axes.size(); i++) {
      if (!codes.add(axes.get(i).code())) {
        found.add(Violation.at("/axes/" + i + "/code", "duplicate"));
      }
    }
    return found;
  }

  private List<Violation> committee(Committee committee) {
    if (committee == null) {
      return List.of();
    }
    List<Committee.Member> members = committee.members() == null ? List.of() : committee.members();
    Collection<UUID> named =
        Stream.concat(
                Stream.ofNullable(committee.chair()),
                members.stream().map(Committee.Member::institution).filter(Objects::nonNull))
            .collect(Collectors.toSet());
    Set<UUID> known = institutions.cards(named).keySet();
    List<Violation> found = new ArrayList<>();
    if (committee.chair() != null && !known.contains(committee.chair())) {
      found.add(Violation.at("/committee/chair", "unknown_reference"));
    }
    for (int i = 0; i < members.size(); i++) {
      UUID institution = members.get(i).institution();
      if (institution != null && !known.contains(institution)) {
        found.add(Violation.at("/committee/members/" + i + "/institution", "unknown_reference"));
      }
    }
    return found;
  }

  /** Refuses to have an agreement read over that nobody could sign. */
  void complete(Agreement agreement) {
    List<String> missing = new ArrayList<>();
    Set<UUID> own = new HashSet<>(parties.institutionsOf(agreement.id()));
    if (agreement.type() == AgreementType.AMENDMENT) {
      own.addAll(parties.institutionsOf(agreement.parent()));
    }
    long signers = parties.count(agreement.id()).signers();
    if (own.size() < 2) {
      missing.add("parties");
    }
    if (signers == 0) {
      missing.add("signers");
    }
    if (agreement.quorum() != null && agreement.quorum() > signers) {
      missing.add("quorum");
    }
    if (!own.containsAll(budgets.funders(agreement.id()))) {
      missing.add("funders");
    }
    if (!missing.isEmpty()) {
      throw new Problem(ProblemCode.AGREEMENT_INCOMPLETE, List.of(), Map.of("missing", missing));
    }
  }
}
