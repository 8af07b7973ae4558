package ma.prim.people.consents;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the person takes her consent back; she need not say why. */
@Schema(name = "WithdrawConsent")
public record Withdrawal(@Size(min = 1, max = 4000) String reason) {}
