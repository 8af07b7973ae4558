package ma.prim.agreements;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import ma.prim.agreements.dates.Dates;
import ma.prim.agreements.money.Budgets;
import ma.prim.agreements.parties.Parties;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.http.MergePatch;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;

/** People write agreements and move them from state to state. */
@Singleton
class ChangeAgreement {
  /** What may change after the signing: it is about the agreement, and not what was agreed. */
  private static final Set<String> ABOUT =
      Set.of("strategies", "committee", "internalNote", "signedOn", "signedPlace", "summary");

  private static final Set<String> FIXED = Set.of("type", "parent");

  private final AgreementDoor door;
  private final AgreementSight sight;
  private final CheckAgreement check;
  private final Agreements agreements;
  private final EnterIntoForce enterIntoForce;
  private final Parties parties;
  private final Budgets budgets;
  private final Dates dates;
  private final Preconditions preconditions;
  private final SealedJson json;
  private final InstantSource clock;

  ChangeAgreement(
      AgreementDoor door,
      AgreementSight sight,
      CheckAgreement check,
      Agreements agreements,
      EnterIntoForce enterIntoForce,
      Parties parties,
      Budgets budgets,
      Dates dates,
      Preconditions preconditions,
      SealedJson json,
      InstantSource clock) {
    this.door = door;
    this.sight = sight;
    this.check = check;
    this.agreements = agreements;
    this.enterIntoForce = enterIntoForce;
    this.parties = parties;
    this.budgets = budgets;
    this.dates = dates;
    this.preconditions = preconditions;
    this.json = json;
    this.clock = clock;
  }

  Agreement create(AgreementFields body) {
    Optional<Agreement> parent = check.parent(body);
    check.fields(body, parent);
    check.number(body.number(), new UUID(0, 0));
    String number = body.number() == null ? nextNumber() : body.number();
    Agreement agreement = new Agreement(body, number, door.me(), json, clock.instant());
    if (body.type() == AgreementType.AMENDMENT) {
      agreement.takePlaceOf(parent.orElseThrow());
    }
    if (!sight.may("createAgreement", agreement.province())) {
      throw Problem.invalid(Violation.at("/territory", "unknown_reference"));
    }
    agreements.add(agreement);
    budgets.replace(agreement.id(), agreement.type() == AgreementType.AMENDMENT, body.budget());
    dates.write(agreement);
    door.tell(agreement, agreement.created());
    return agreement;
  }

  String nextNumber() {
    int year = door.today().getYear();
    String number;
    do {
      number = "CONV-%d-%04d".formatted(year, agreements.nextNumber(year));
    } while (agreements.hasNumber(number, new UUID(0, 0)));
    return number;
  }

  Agreement update(UUID id, MergePatch<AgreementFields> patch) {
    Agreement agreement = door.managed(id);
    preconditions.check(agreement.version());
    AgreementFields before =
        AgreementFields.of(agreement, agreement.content(json), budgets.written(id));
    AgreementFields fields = patch.applyTo(before);
    door.requireNotOver(agreement);
    if (!ABOUT.containsAll(patch.fields())) {
      door.requireUnsigned(agreement);
    }
    requireFixed(before, fields);
    Optional<Agreement> parent =
        agreement.parent() == null ? Optional.empty() : door.find(agreement.parent());
    check.fields(fields, parent);
    check.number(fields.number(), id);
    Change updated = agreement.update(fields, json, clock.instant());
    if (agreement.type() == AgreementType.AMENDMENT) {
      parent.ifPresent(agreement::takePlaceOf);
    }
    if (!sight.manages(agreement.province())) {
      throw Problem.invalid(Violation.at("/territory", "unknown_reference"));
    }
    if (patch.has("budget")) {
      budgets.replace(id, agreement.type() == AgreementType.AMENDMENT, fields.budget());
    }
    agreements.flush();
    dates.write(agreement);
    door.tell(agreement, updated);
    return agreement;
  }

  private static void requireFixed(AgreementFields before, AgreementFields after) {
    for (String field : FIXED) {
      Function<AgreementFields, Object> value =
          field.equals("type") ? AgreementFields::type : AgreementFields::parent;
      if (!java.util.Objects.equals(value.apply(before), value.apply(after))) {
        throw Problem.invalid(Violation.at("/" + field, "cannot_change"));
      }
    }
  }

  void remove(UUID id) {
    Agreement agreement = door.managed(id);
    preconditions.check(agreement.version());
    if (agreement.status() != AgreementStatus.DRAFT) {
      throw door.refusedIn(agreement);
    }
    if (!agreements.under(id).isEmpty()) {
      throw new Problem(ProblemCode.CONFLICT);
    }
    if (agreement.renews() != null) {
      agreements.findAlone(agreement.renews()).ifPresent(former -> former.isRenewedBy(null));
    }
    Change removed = agreement.change("removed");
    agreements.remove(agreement);
    door.tell(agreement, removed);
  }

  Agreement submit(UUID id) {
    Agreement agreement = checked(id);
    AgreementVerb.SUBMIT.requireFrom(agreement.status(), agreement.type());
    check.complete(agreement);
    return told(agreement, agreement.submit(clock.instant()));
  }

  Agreement giveBack(UUID id) {
    Agreement agreement = checked(id);
    AgreementVerb.RETURN.requireFrom(agreement.status(), agreement.type());
    if (parties.count(id).signed() > 0) {
      throw new Problem(ProblemCode.CONFLICT);
    }
    return told(agreement, agreement.giveBack(clock.instant()));
  }

  Agreement sign(UUID id, LocalDate on, Map<String, String> place) {
    Agreement agreement = checked(id);
    if (on != null && on.isAfter(door.today())) {
      throw Problem.invalid(Violation.at("/signedOn", "not_in_the_past"));
    }
    Change signed = agreement.sign(on, place, clock.instant());
    Parties.Count count = parties.count(id);
    agreement.countSignatures(count.signed(), count.signers());
    enterIntoForce.isSigned(agreement, signed);
    agreements.flush();
    return agreement;
  }

  Agreement suspend(UUID id, String reason) {
    Agreement agreement = checked(id);
    return told(agreement, agreement.suspend(reason, json, clock.instant()));
  }

  Agreement resume(UUID id) {
    Agreement agreement = checked(id);
    return told(agreement, agreement.resume(json, clock.instant()));
  }

  Agreement complete(UUID id) {
    Agreement agreement = checked(id);
    LocalDate today = door.today();
    enterIntoForce.ended(agreement, agreement.complete(today, clock.instant()), today);
    return agreement;
  }

  Agreement terminate(UUID id, LocalDate on, String reason) {
    Agreement agreement = checked(id);
    LocalDate today = door.today();
    if (on != null && on.isAfter(today)) {
      throw Problem.invalid(Violation.at("/on", "not_in_the_past"));
    }
    LocalDate last = on == null ? today : on;
    enterIntoForce.ended(agreement, agreement.terminate(last, reason, json, clock.instant()), last);
    return agreement;
  }

  private Agreement checked(UUID id) {
    Agreement agreement = door.managed(id);
    preconditions.check(agreement.version());
    return agreement;
  }

  private Agreement told(Agreement agreement, Change change) {
    agreements.flush();
    door.tell(agreement, change);
    return agreement;
  }
}
