package ma.prim.agreements;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.agreements.money.BudgetFields;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agreement as it is read. */
@Schema(
    name = "PartnershipAgreement",
    description =
        "What was signed, and in `consolidated` what amendments in force have made of it. To cells, that there is one: its number, titles, parties, territory and days.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgreementView(
    @Schema(required = true) UUID id,
    @Schema(required = true, description = "Its own number.", examples = "CONV-2026-0001")
        String number,
    @Schema(required = true) AgreementType type,
    @Schema(description = "The agreement it hangs under.") UUID parent,
    @Schema(description = "The agreement that it follows.") UUID renews,
    @Schema(description = "The agreement that follows it, or is to.") UUID renewedBy,
    @Schema(required = true, description = "What it is called, by language.")
        Map<String, String> titles,
    @Schema(description = "What it is about, by language.") Map<String, String> summary,
    @Schema(required = true) AgreementStatus status,
    @Schema(required = true, description = "Whether it binds its parties today.") boolean inForce,
    @Schema(description = "Why it was suspended or terminated.") String statusReason,
    @Schema(description = "Its first day, as signed.") LocalDate from,
    @Schema(description = "Its last day, as signed; absent: until it is ended.") LocalDate to,
    @Schema(description = "When it entered into force.") LocalDate activatedOn,
    @Schema(description = "When it ended.") LocalDate endedOn,
    Signing signing,
    @Schema(required = true) Territory territory,
    List<Axis> axes,
    @Schema(description = "Objectives of the national strategies that it serves.")
        List<StrategyObjective> strategies,
    Committee committee,
    @Schema(required = true, description = "Who its parties are now.") List<PartyRef> parties,
    @Schema(description = "As signed; what amendments added is in theirs.")
        List<BudgetFields> budget,
    @Schema(description = "Of an amendment: the dates that its parent has from then on.")
        AgreementFields.Amends amends,
    Consolidated consolidated,
    @Schema(description = "For those who manage the agreement.") String internalNote,
    @Schema(required = true) Instant createdAt,
    @Schema(required = true) Instant updatedAt,
    @Schema(required = true, description = "For `If-Match`.", examples = "\"0\"") String etag,
    @Schema(required = true) List<String> actions)
    implements Tagged {

  /** How far the signing is. */
  @Schema(name = "Signing")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Signing(
      @Schema(description = "When it was signed; may be unknown.") LocalDate signedOn,
      @Schema(description = "Where, by language; may be unknown.") Map<String, String> signedPlace,
      @Schema(description = "As written; absent: all who sign.", examples = "3") Integer quorum,
      @Schema(required = true, description = "How many parties sign.", examples = "5") long signers,
      @Schema(required = true, description = "How many have.", examples = "3") long signed,
      @Schema(required = true, description = "How many must have.", examples = "3") long needed,
      @Schema(required = true, description = "Whether enough have: else it cannot be in force.")
          boolean quorumReached) {}

  /** What it is today, with what amendments in force have changed. */
  @Schema(name = "ConsolidatedAgreement")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Consolidated(
      LocalDate from,
      LocalDate to,
      @Schema(required = true, description = "Every line that counts.") List<BudgetFields> budget,
      @Schema(required = true, description = "How it became so, oldest first.")
          List<Step> history) {}

  /** What one amendment changed. */
  @Schema(name = "AmendmentInForce")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Step(
      @Schema(required = true) UUID amendment,
      @Schema(required = true, examples = "CONV-2026-0002") String number,
      @Schema(required = true, description = "By language.") Map<String, String> titles,
      @Schema(required = true, description = "Since when it is in force.") LocalDate since,
      @Schema(description = "The first day before it.") LocalDate fromBefore,
      @Schema(description = "The last day before it.") LocalDate toBefore,
      @Schema(description = "The first day since.") LocalDate from,
      @Schema(description = "The last day since.") LocalDate to,
      @Schema(required = true, description = "Institutions that joined.") List<UUID> joined,
      @Schema(required = true, description = "Institutions that left.") List<UUID> left,
      @Schema(required = true, description = "Lines that it added, or took away from.")
          List<BudgetFields> budget) {}
}
