package ma.prim.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's part in a case, as it is read. */
@Schema(name = "CaseParty")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CasePartyView(
    @Schema(required = true) UUID id,
    @Schema(required = true, name = "case") @JsonProperty("case") UUID caseId,
    @Schema(required = true) UUID person,
    @Schema(required = true) CasePart part,
    Mandate mandate,
    @Schema(required = true) UUID author,
    @Schema(required = true) Instant createdAt,
    @Schema(
            required = true,
            description = "For `If-Match`: a party does not change, it is removed.")
        String etag)
    implements Tagged {

  static CasePartyView from(CaseParty party, SealedJson json) {
    return new CasePartyView(
        party.id(),
        party.caseId(),
        party.person(),
        party.part(),
        party.mandate(json),
        party.author(),
        party.createdAt(),
        ma.prim.http.ETags.of(CaseParty.VERSION));
  }
}
