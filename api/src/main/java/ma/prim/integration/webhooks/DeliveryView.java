package ma.prim.integration.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One event for one webhook, and what has become of it. */
@Schema(
    name = "WebhookDelivery",
    description =
        """
        One event for one webhook: what was tried, and what came of it. Of answers the status is \
        kept, never the body.\
        """)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(
    @Schema(required = true) UUID id,
    @Schema(required = true, description = "Id of the event: the `webhook-id` of every attempt.")
        UUID event,
    @Schema(required = true, examples = "ma.prim.referrals.requested") String eventType,
    @Schema(
            required = true,
            description = "What the event is about.",
            examples = "referrals/01932b5e-7c1a-7d40-9d33-2f1f9a6f0c11")
        String subject,
    @Schema(required = true, description = "The event's place in the feed.", examples = "4711")
        String position,
    @Schema(required = true) DeliveryStatus status,
    @Schema(required = true, description = "How often it was tried.", examples = "2") int attempts,
    @Schema(required = true, description = "How often it was asked for again.", examples = "0")
        int replays,
    @Schema(required = true, description = "When it was queued.") Instant createdAt,
    @Schema(description = "While it is pending: not before then.") Instant nextAttemptAt,
    @Schema(description = "When it was delivered, or given up.") Instant finishedAt,
    @Schema(description = "Status of the last answer.", examples = "503") Integer responseStatus,
    @Schema(description = "Why the last attempt came to nothing.") DeliveryFailure failure,
    @Schema(required = true, description = "The last attempts, oldest first; 20 at most.")
        List<Attempt> log,
    @Schema(required = true) List<String> actions) {

  /** One attempt. */
  @Schema(name = "WebhookAttempt", description = "One attempt to deliver an event.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Attempt(
      @Schema(required = true, description = "When it began.") Instant at,
      @Schema(description = "Status of the answer.", examples = "503") Integer status,
      @Schema(description = "Why it came to nothing; absent for one that succeeded.")
          DeliveryFailure failure,
      @Schema(required = true, description = "How long it took.", examples = "41") long millis) {}
}
