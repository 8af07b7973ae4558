package ma.prim.agreements;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.prim.access.CurrentCaller;
import ma.prim.agreements.parties.Parties;
import ma.prim.agreements.parties.Party;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.tenancy.CurrentRegion;

/**
 * The way to an agreement for whoever reads or changes something in it: what is not in sight is not
 * there, what is in sight and of another province is not the caller's to change.
 */
@Singleton
public class AgreementDoor {
  private final Agreements agreements;
  private final AgreementSight sight;
  private final Parties parties;
  private final CurrentCaller caller;
  private final CurrentRegion region;
  private final Journal journal;
  private final InstantSource clock;

  AgreementDoor(
      Agreements agreements,
      AgreementSight sight,
      Parties parties,
      CurrentCaller caller,
      CurrentRegion region,
      Journal journal,
      InstantSource clock) {
    this.agreements = agreements;
    this.sight = sight;
    this.parties = parties;
    this.caller = caller;
    this.region = region;
    this.journal = journal;
    this.clock = clock;
  }

  /** An agreement that the caller sees. */
  public Agreement readable(UUID id) {
    return visible(agreements.find(id)).orElseThrow(Problem::notFound);
  }

  /** The same, empty if the caller sees none. */
  public Optional<Agreement> find(UUID id) {
    return visible(agreements.find(id));
  }

  /** An agreement that the caller manages, held until the end of the transaction. */
  public Agreement managed(UUID id) {
    Agreement agreement = visible(agreements.findAlone(id)).orElseThrow(Problem::notFound);
    requireManaged(agreement);
    return agreement;
  }

  /** An agreement that the caller sees, held until the end of the transaction. */
  Agreement alone(UUID id) {
    return visible(agreements.findAlone(id)).orElseThrow(Problem::notFound);
  }

  /** For who sees the agreement and does not manage it, there is none to change. */
  public void requireManaged(Agreement agreement) {
    if (!sight.manages(agreement.province())) {
      throw Problem.notFound();
    }
  }

  /** The same for who neither manages the agreement nor acts for a party of it. */
  public void requirePart(Agreement agreement) {
    if (!sight.manages(agreement.province()) && sight.mine().isEmpty()) {
      throw Problem.notFound();
    }
  }

  /**
   * Refuses whoever neither manages the agreement nor acts for this party of it.
   *
   * @return the institution in whose name the caller reports; null for who manages the agreement
   */
  public UUID requireReporter(Agreement agreement, UUID institution) {
    if (sight.manages(agreement.province())) {
      return null;
    }
    requirePart(agreement);
    if (!sight.mine().contains(institution)) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
    return institution;
  }

  /** Refuses a change of what the parties agree to once one has signed: then an amendment may. */
  public void requireUnsigned(Agreement agreement) {
    if (!agreement.status().isUnsigned()) {
      throw refusedIn(agreement);
    }
    if (agreement.status() == AgreementStatus.IN_REVIEW
        && parties.count(agreement.id()).signed() > 0) {
      throw new Problem(ProblemCode.CONFLICT);
    }
  }

  /** Refuses any change of an agreement that is over. */
  public void requireNotOver(Agreement agreement) {
    if (agreement.status().isOver()) {
      throw refusedIn(agreement);
    }
  }

  /** Measures and money are followed in agreements, not in what amends them. */
  public void requireNoAmendment(Agreement agreement) {
    if (agreement.type() == AgreementType.AMENDMENT) {
      throw new Problem(ProblemCode.AMENDMENTS_CHANGE_ONLY);
    }
  }

  /** What a state machine says that has no way from here. */
  public Problem refusedIn(Agreement agreement) {
    return Problem.invalidTransition(
        agreement.status().word(),
        AgreementVerb.possibleIn(agreement.status(), agreement.type()).stream()
            .map(AgreementVerb::word)
            .toList());
  }

  private Optional<Agreement> visible(Optional<Agreement> found) {
    return found.filter(this::isVisible);
  }

  private boolean isVisible(Agreement agreement) {
    if (sight.seesDrafts() || !agreement.status().isUnsigned()) {
      return true;
    }
    return agreement.status() == AgreementStatus.IN_REVIEW
        && parties.of(agreement.id()).stream()
            .map(Party::institution)
            .anyMatch(sight.mine()::contains);
  }

  /**
   * Writes down what happened, and tells the parties: each has an event of its own, which nobody
   * else reads. Of drafts no party learns anything.
   */
  public void tell(Agreement agreement, Change change) {
    journal.record(change);
    if (agreement.status() != AgreementStatus.DRAFT) {
      parties.of(agreement.id()).stream()
          .map(Party::institution)
          .distinct()
          .forEach(party -> journal.record(change.toldTo(party)));
    }
  }

  /** Writes down a change of something in an agreement. */
  public void record(Agreement agreement, String resource, UUID id, String change, String status) {
    record(agreement, resource, id, change, status, Map.of());
  }

  public void record(
      Agreement agreement,
      String resource,
      UUID id,
      String change,
      String status,
      Map<String, String> details) {
    journal.record(
        Change.of(resource, id, change, null, agreement.province(), status)
            .under(Agreement.RESOURCE, agreement.id())
            .with(details));
    agreements.flush();
  }

  /** The axes of an agreement, or of the one above it where it has none of its own. */
  public List<Axis> axes(Agreement agreement) {
    if (!agreement.axes().isEmpty() || agreement.parent() == null) {
      return agreement.axes();
    }
    return agreements.find(agreement.parent()).map(Agreement::axes).orElse(List.of());
  }

  /** Those of these agreements that the caller sees. */
  public Collection<Agreement> visible(Collection<UUID> ids) {
    return agreements.find(ids).stream().filter(this::isVisible).toList();
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), region.get().zone());
  }

  /** Subject of the caller. */
  public UUID me() {
    return UUID.fromString(caller.get().subject());
  }
}
