package ma.prim.agreements.money;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import ma.prim.agreements.AgreementStatus;
import ma.prim.agreements.AgreementType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is committed, paid and left in an agreement and in all that hangs under it. */
@Schema(
    name = "AgreementFinances",
    description =
        "Committed, planned, paid and left, in the agreement and in all that hangs under it. What is of several currencies is not added up.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finances(
    @Schema(required = true) UUID agreement,
    @Schema(required = true, description = "The agreement with all below it, by currency.")
        List<Sums> totals,
    @Schema(required = true, description = "The same by funder.") List<OfFunder> byFunder,
    @Schema(
            required = true,
            description = "Committed by year of the budget, paid by year of payment.")
        List<OfYear> byYear,
    @Schema(required = true, description = "The agreement itself, then each below it.")
        List<Level> levels) {

  /** Sums of one currency. */
  @Schema(name = "FinancialSums")
  public record Sums(
      @Schema(required = true, description = "ISO 4217.", examples = "MAD") String currency,
      @Schema(required = true, description = "What the funders have bound themselves to give.")
          Money committed,
      @Schema(required = true, description = "Payments that are planned and not made.")
          Money planned,
      @Schema(required = true, description = "Payments that were made.") Money paid,
      @Schema(required = true, description = "Committed and not paid; below zero if more was paid.")
          Money left) {}

  /** What one institution gives. */
  @Schema(name = "FinancesOfFunder")
  public record OfFunder(
      @Schema(required = true, description = "The institution.") UUID funder,
      @Schema(required = true) List<Sums> totals) {}

  /** What is of one year. */
  @Schema(name = "FinancesOfYear")
  public record OfYear(
      @Schema(required = true, examples = "2026") int year,
      @Schema(required = true) List<Sums> totals) {}

  /** One agreement by itself. */
  @Schema(name = "FinancesOfAgreement")
  public record Level(
      @Schema(required = true) UUID agreement,
      @Schema(required = true, description = "Its number.", examples = "CONV-2026-0001")
          String number,
      @Schema(required = true) AgreementType type,
      @Schema(required = true) AgreementStatus status,
      @Schema(
              required = true,
              description = "Whether it counts: what is not signed binds nobody yet.")
          boolean counted,
      @Schema(required = true) List<Sums> totals) {}
}
