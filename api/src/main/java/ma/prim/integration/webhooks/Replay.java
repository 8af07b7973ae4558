package ma.prim.integration.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be sent again: one event, or those of a span of time. */
@Schema(name = "WebhookReplay")
public record Replay(
    @Schema(description = "One event; instead of `from`.") UUID event,
    @Schema(description = "What has happened from then on.") Instant from,
    @Schema(description = "What has happened before; now, if nothing is said.") Instant to,
    @Schema(description = "Of a span of time: which; `undelivered`, if nothing is said.")
        ReplayScope scope) {}
