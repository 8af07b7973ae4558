package ma.prim.agreements.parties;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.prim.http.ETags;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signature as it is read. */
@Schema(name = "Signature")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignatureView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID agreement,
    @Schema(required = true, description = "The party that signed.") UUID party,
    @Schema(description = "When; absent where it is not known.") LocalDate signedOn,
    @Schema(description = "The signed copy.") UUID document,
    @Schema(required = true, description = "Subject of who recorded it.") UUID recordedBy,
    @Schema(required = true, description = "When it was recorded.") Instant recordedAt,
    @Schema(
            required = true,
            description = "For `If-Match`: a signature does not change, it is taken back.",
            examples = "\"0\"")
        String etag)
    implements Tagged {

  static SignatureView from(Signature signature) {
    return new SignatureView(
        signature.id(),
        signature.agreement(),
        signature.party(),
        signature.signedOn(),
        signature.document(),
        signature.recordedBy(),
        signature.recordedAt(),
        ETags.of(Signature.VERSION));
  }
}
