package ma.prim.agreements.money;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.prim.http.ETags;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payment as it is read. */
@Schema(name = "Disbursement")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisbursementView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID agreement,
    @Schema(required = true, description = "The party that pays.") UUID funder,
    @Schema(description = "The line of the budget it is for.", examples = "A1.1") String line,
    @Schema(required = true) DisbursementStatus status,
    @Schema(required = true, description = "When it is to be paid.") LocalDate plannedOn,
    @Schema(required = true) Money planned,
    @Schema(description = "When it was paid.") LocalDate paidOn,
    Money paid,
    @Schema(description = "Number of the order or transfer.", examples = "OV-2026-0017")
        String reference,
    @Schema(required = true, description = "Documents of the agreement that show it.")
        List<UUID> evidence,
    @Schema(required = true, description = "For `If-Match`.", examples = "\"0\"") String etag,
    @Schema(required = true) List<String> actions)
    implements Tagged {

  static DisbursementView from(Disbursement disbursement, boolean managed) {
    boolean open = managed && disbursement.status() == DisbursementStatus.PLANNED;
    return new DisbursementView(
        disbursement.id(),
        disbursement.agreement(),
        disbursement.funder(),
        disbursement.line(),
        disbursement.status(),
        disbursement.plannedOn(),
        Money.of(disbursement.planned(), disbursement.currency()),
        disbursement.paidOn(),
        disbursement.paid() == null ? null : Money.of(disbursement.paid(), disbursement.currency()),
        disbursement.reference(),
        disbursement.evidence(),
        ETags.of(disbursement.version()),
        open ? List.of("update", "pay", "cancel") : List.of());
  }
}
