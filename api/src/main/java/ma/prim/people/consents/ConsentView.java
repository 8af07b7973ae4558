package ma.prim.people.consents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ETags;
import ma.prim.http.Tagged;
import ma.prim.people.Purpose;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consent as it is read. */
@Schema(name = "Consent")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsentView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID person,
    @Schema(required = true) Purpose purpose,
    @Schema(required = true) ConsentBasis basis,
    @Schema(required = true, description = "Whether it holds today.") ConsentStatus status,
    @Schema(required = true) List<Recipient> recipients,
    @Schema(required = true) List<SharedField> fields,
    @Schema(required = true) List<String> documents,
    @Schema(required = true) LocalDate from,
    LocalDate to,
    ConsentForm how,
    @Schema(required = true) ConsentGiver givenBy,
    String witness,
    String language,
    String justification,
    Withdrawal withdrawn,
    @Schema(description = "Of what was done without the person's word.") Review reviewed,
    @Schema(description = "Subject of the officer who recorded it; absent if in another cell.")
        UUID author,
    @Schema(description = "The cell that recorded it; absent if it is not the caller's.")
        String cell,
    @Schema(required = true) Instant createdAt,
    @Schema(required = true, description = "For `If-Match`.", examples = "\"0\"") String etag,
    @Schema(required = true) List<String> actions)
    implements Tagged {

  /** That the person took it back. */
  @Schema(name = "ConsentWithdrawal")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Withdrawal(
      @Schema(required = true) Instant at,
      @Schema(required = true, description = "Subject of the officer who recorded it.") UUID by,
      String reason) {}

  /** What the protection officer found. */
  @Schema(name = "ConsentReviewed")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Review(
      @Schema(required = true) Instant at,
      @Schema(required = true, description = "Subject of the protection officer.") UUID by,
      @Schema(required = true) ConsentReview outcome,
      String note) {}

  static ConsentView from(Consent consent, SealedJson json, LocalDate today, List<String> actions) {
    Consent.Content content = consent.content(json);
    return new ConsentView(
        consent.id(),
        consent.person(),
        consent.purpose(),
        consent.basis(),
        consent.status(today),
        content.recipients(),
        content.fields(),
        content.documents(),
        consent.from(),
        consent.to(),
        content.how(),
        content.givenBy(),
        content.witness(),
        content.language(),
        content.justification(),
        consent.withdrawnAt() == null
            ? null
            : new Withdrawal(
                consent.withdrawnAt(), consent.withdrawnBy(), content.withdrawalReason()),
        consent.review() == null
            ? null
            : new Review(
                consent.reviewedAt(), consent.reviewedBy(), consent.review(), content.reviewNote()),
        consent.author(),
        consent.cell(),
        consent.createdAt(),
        ETags.of(consent.version()),
        actions);
  }

  /** The same to a cell that must not learn from it which others know the person. */
  ConsentView ofAnotherCell() {
    return new ConsentView(
        id,
        person,
        purpose,
        basis,
        status,
        recipients,
        fields,
        documents,
        from,
        to,
        how,
        givenBy,
        witness,
        language,
        justification,
        withdrawn,
        reviewed,
        null,
        null,
        createdAt,
        etag,
        actions);
  }
}
