package ma.prim.handovers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.http.ETags;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a message between regions is; never what it says. */
@Schema(
    name = "Handover",
    description =
        """
        A message between this region and another about a referral: which, how far it is, how often it was \
        tried. What it says is sealed and shown nowhere.\
        """)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HandoverView(
    @Schema(required = true) UUID id,
    @Schema(required = true, description = "Whether this region sent or received it.")
        HandoverDirection direction,
    @Schema(required = true, description = "The other region.", examples = "souss-massa")
        String peer,
    @Schema(required = true, description = "What both regions call the matter by.") UUID thread,
    @Schema(
            required = true,
            description = "Its place among the messages of one side in the matter.",
            examples = "1")
        long sequence,
    @Schema(
            required = true,
            description = "What it is about; `nothing` where it must not be said any more.",
            examples = "requested")
        String kind,
    @Schema(description = "This region's own record of the referral.") UUID referral,
    @Schema(description = "The cell that is in charge of it here.") String cell,
    @Schema(required = true) HandoverStatus status,
    @Schema(required = true, description = "How often it was tried.", examples = "1") int attempts,
    @Schema(
            description =
                "Why the last attempt failed: the code of the other side's problem, or `unreachable`.",
            examples = "unreachable")
        String lastProblem,
    @Schema(required = true, description = "When it was written, or came.") Instant createdAt,
    @Schema(description = "When it is tried again.") Instant nextAttemptAt,
    @Schema(description = "When it is given up.") Instant giveUpAt,
    @Schema(description = "When the other side had it, or this one took it.") Instant deliveredAt,
    @Schema(required = true, description = "For `If-Match`.", examples = "\"0\"") String etag,
    @Schema(required = true) List<String> actions)
    implements Tagged {

  static HandoverView from(Handover message, boolean mayRetry) {
    boolean waits = message.status() == HandoverStatus.WAITING;
    boolean undelivered = message.status() != HandoverStatus.DELIVERED;
    return new HandoverView(
        message.id(),
        message.direction(),
        message.peer(),
        message.thread(),
        message.sequence(),
        message.kind(),
        message.referral(),
        message.cell(),
        message.status(),
        message.attempts(),
        message.lastProblem(),
        message.createdAt(),
        message.nextAttemptAt(),
        waits ? message.giveUpAt() : null,
        message.deliveredAt(),
        ETags.of(message.version()),
        undelivered && mayRetry ? List.of("retry") : List.of());
  }
}
