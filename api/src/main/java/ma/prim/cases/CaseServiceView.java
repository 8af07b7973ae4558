package ma.prim.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Fingerprinted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service given, as it is read. */
@Schema(name = "CaseService")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseServiceView(
    @Schema(required = true) UUID id,
    @Schema(required = true, name = "case") @JsonProperty("case") UUID caseId,
    @Schema(required = true) String need,
    @Schema(required = true) LocalDate date,
    @Schema(required = true) ServiceOutcome outcome,
    Integer minutes,
    String note,
    @Schema(required = true) UUID author,
    @Schema(required = true, description = "The cell that gave it.") String cell,
    @Schema(required = true) Instant createdAt)
    implements Fingerprinted {

  static CaseServiceView from(CaseService service, SealedJson json) {
    return new CaseServiceView(
        service.id(),
        service.caseId(),
        service.need(),
        service.date(),
        service.outcome(),
        service.minutes(),
        service.note(json),
        service.author(),
        service.writtenIn(),
        service.createdAt());
  }
}
