package ma.prim.agreements;

import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import ma.prim.agreements.dates.Dates;
import ma.prim.agreements.parties.Parties;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Writes the next agreement as a draft with the parties, territory and axes of this one. This one
 * stays what it is until the next is in force: nobody is without an agreement in between.
 */
@Singleton
class RenewAgreement {
  private final AgreementDoor door;
  private final ChangeAgreement change;
  private final Agreements agreements;
  private final Parties parties;
  private final Dates dates;
  private final Preconditions preconditions;
  private final SealedJson json;
  private final InstantSource clock;

  RenewAgreement(
      AgreementDoor door,
      ChangeAgreement change,
      Agreements agreements,
      Parties parties,
      Dates dates,
      Preconditions preconditions,
      SealedJson json,
      InstantSource clock) {
    this.door = door;
    this.change = change;
    this.agreements = agreements;
    this.parties = parties;
    this.dates = dates;
    this.preconditions = preconditions;
    this.json = json;
    this.clock = clock;
  }

  /** From when to when the next one is to run. */
  @Schema(name = "Renewal")
  public record Body(
      @NotNull @Schema(description = "The first day of the next one.") LocalDate from,
      @Schema(description = "Its last day.") LocalDate to,
      @Size(max = 20) @Schema(description = "What it is called, by language; by default as this one.")
          Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @Size(min = 1, max = 1000) String>
              titles) {}

  Agreement handle(UUID id, Body body) {
    Agreement former = door.managed(id);
    preconditions.check(former.version());
    former.requireRenewable();
    if (former.renewedBy() != null) {
      throw new Problem(ProblemCode.CONFLICT);
    }
    if (body.to() != null && body.to().isBefore(body.from())) {
      throw Problem.invalid(Violation.at("/to", "before_from"));
    }
    AgreementFields fields =
        new AgreementFields(
            null,
            former.type(),
            former.parent(),
            body.titles() == null || body.titles().isEmpty() ? former.titles() : body.titles(),
            former.summary(),
            body.from(),
            body.to(),
            former.quorum(),
            null,
            null,
            former.territory(),
            former.axes(),
            former.strategies(),
            former.content(json).committee(),
            null,
            null,
            null);
    Agreement next = new Agreement(fields, change.nextNumber(), door.me(), json, clock.instant());
    next.follow(former.id());
    agreements.add(next);
    former.isRenewedBy(next.id());
    agreements.flush();
    parties.goOn(former.id(), next.id(), clock.instant());
    dates.write(next);
    door.tell(next, next.created().with(Map.of("renews", former.id().toString())));
    return next;
  }
}
