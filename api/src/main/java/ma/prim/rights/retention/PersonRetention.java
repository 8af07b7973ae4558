package ma.prim.rights.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a person's file is kept. */
@Schema(name = "PersonRetention")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonRetention(
    @Schema(required = true) UUID person,
    @Schema(required = true, description = "Something of it is not ended: a case, a request.")
        boolean needed,
    @Schema(description = "The last day it is kept; absent while it is needed.")
        LocalDate keptUntil,
    @Schema(description = "Once the erasure is announced.") Instant announcedAt,
    LocalDate eraseOn,
    Hold hold,
    @Schema(
            required = true,
            description = "For `If-Match` of `hold` and `release`: how often it was either.",
            examples = "\"0\"")
        String etag)
    implements Tagged {

  /** That it is kept from being erased. */
  @Schema(name = "RetentionHold")
  public record Hold(
      @Schema(required = true) Instant at,
      @Schema(required = true, description = "Subject of the protection officer.") UUID by,
      @Schema(required = true, examples = "Procédure devant le tribunal de Nador") String reason) {}
}
