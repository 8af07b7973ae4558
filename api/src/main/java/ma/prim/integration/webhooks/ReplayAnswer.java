package ma.prim.integration.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was queued to be sent again. */
@Schema(name = "WebhookReplayed")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplayAnswer(
    @Schema(
            required = true,
            description = "How many events now wait to be sent; what waited already counts.",
            examples = "17")
        int queued,
    @Schema(
            description = "There are more: ask again, with this as `from`.",
            examples = "2026-03-02T09:30:00Z")
        Instant next) {}
