package ma.prim.integration.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the address of a webhook has answered lately. */
@Schema(
    name = "WebhookHealth",
    description = "How the address of a webhook has answered in the last 24 hours.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookHealthView(
    @Schema(required = true, description = "Attempts that succeeded.", examples = "240")
        long delivered,
    @Schema(required = true, description = "Attempts that came to nothing.", examples = "10")
        long failed,
    @Schema(
            description = "What part of the attempts succeeded; absent if there were none.",
            examples = "0.96")
        BigDecimal successRate,
    @Schema(
            required = true,
            description = "Events that wait; counting stops at 10000.",
            examples = "3")
        long pending,
    @Schema(required = true, description = "Dead letters; likewise.", examples = "0") long dead,
    @Schema(description = "Since when nothing has arrived; absent while it does.")
        Instant failingSince,
    @Schema(description = "If nothing arrives until then, the webhook is paused.") Instant pausesAt,
    @Schema(description = "When an event arrived last.") Instant lastSuccessAt,
    @Schema(description = "When an attempt came to nothing last.") Instant lastFailureAt,
    @Schema(description = "Why.") DeliveryFailure lastFailure,
    @Schema(description = "With which status, if it answered.", examples = "503")
        Integer lastFailureStatus,
    @Schema(description = "When the next waiting event is tried; absent if none waits.")
        Instant nextAttemptAt) {}
