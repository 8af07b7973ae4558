package ma.prim.institutions;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agreement that binds an institution today. */
@Schema(name = "AgreementInForce")
public record AgreementInForce(
    @Schema(required = true, description = "Id of the agreement.") UUID id,
    @Schema(description = "Its number.", examples = "CONV-2024-017") String number,
    @Schema(description = "Its last day; no end if absent.", examples = "2026-12-31")
        LocalDate until) {}
