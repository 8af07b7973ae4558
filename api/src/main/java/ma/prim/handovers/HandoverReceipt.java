package ma.prim.handovers;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a region says that has taken a message. */
@Schema(name = "HandoverReceipt")
public record HandoverReceipt(
    @Schema(required = true, description = "The message.") UUID id,
    @Schema(
            required = true,
            description = "Whether it had come before, and nothing was done this time.",
            examples = "false")
        boolean repeated) {}
