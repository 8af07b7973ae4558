package ma.prim.agreements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.agreements.money.BudgetFields;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people write of an agreement. */
@Schema(name = "AgreementFields")
public record AgreementFields(
    @Pattern(regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N} ./°_-]{0,59}") @Schema(
            description =
                "Its own number, of letters, digits, spaces and ./°_-; made by the service if none is given.",
            pattern = "^[^\\s].{0,59}$",
            examples = "CONV-2026-0001")
        String number,
    @NotNull AgreementType type,
    @Schema(
            description =
                "The agreement it hangs under: a framework for an implementation agreement, any but an amendment for an amendment.")
        UUID parent,
    @NotEmpty @Size(max = 20) @Schema(description = "What it is called, by language.")
        Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @Size(min = 1, max = 1000) String> titles,
    @Size(max = 20) @Schema(description = "What it is about, by language.")
        Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @Size(min = 1, max = 4000) String> summary,
    @Schema(
            description =
                "The day it enters into force; absent: the day on which enough parties have signed.")
        LocalDate from,
    @Schema(description = "Its last day; absent: until it is ended.") LocalDate to,
    @Min(1) @Max(200) @Schema(
            description =
                "How many of the parties that sign must have signed before it can be in force; absent: all.",
            examples = "3")
        Integer quorum,
    @Schema(description = "When it was signed; may be unknown.") LocalDate signedOn,
    @Size(max = 20) @Schema(description = "Where it was signed, by language; may be unknown.")
        Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @Size(min = 1, max = 300) String>
            signedPlace,
    @Valid Territory territory,
    @Valid @Size(max = 30) List<@Valid Axis> axes,
    @Size(max = 14) @Schema(description = "Objectives of the national strategies that it serves.")
        List<StrategyObjective> strategies,
    @Valid Committee committee,
    @Valid @Size(max = 300) @Schema(
            description = "What each funder gives, by year and line; money of one currency each.")
        List<@Valid BudgetFields> budget,
    @Valid @Schema(description = "Of an amendment: the dates that its parent has from then on.")
        Amends amends,
    @Size(max = 8000) @Schema(description = "Read by those who manage the agreement, and by nobody else.")
        String internalNote) {

  /** New dates of the agreement that an amendment changes. */
  @Schema(name = "AmendedDates")
  public record Amends(
      @Schema(description = "The parent's new first day.") LocalDate from,
      @Schema(description = "The parent's new last day.") LocalDate to) {}

  static AgreementFields of(
      Agreement agreement, AgreementContent content, List<BudgetFields> budget) {
    boolean amends = agreement.newFrom() != null || agreement.newTo() != null;
    return new AgreementFields(
        agreement.number(),
        agreement.type(),
        agreement.parent(),
        agreement.titles(),
        agreement.summary(),
        agreement.from(),
        agreement.to(),
        agreement.quorum(),
        agreement.signedOn(),
        agreement.signedPlace(),
        agreement.territory(),
        agreement.axes(),
        agreement.strategies(),
        content.committee(),
        budget,
        amends ? new Amends(agreement.newFrom(), agreement.newTo()) : null,
        content.internalNote());
  }
}
