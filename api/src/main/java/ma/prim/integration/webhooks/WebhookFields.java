package ma.prim.integration.webhooks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be changed of a webhook. */
@Schema(name = "WebhookFields", description = "What may be changed of a webhook.")
record WebhookFields(
    @Schema(
            description =
                "Where events are sent: https, at a public address, without user or fragment. The "
                    + "region's file may allow hosts and networks of its own.",
            examples = "https://hooks.anapec.example/prim")
        @NotBlank @Size(max = 2000) String url,
    @Schema(
            description =
                "Types of events: whole, or all of a resource (`ma.prim.referrals.*`), or all "
                    + "(`*`, also if nothing is said).",
            examples = "ma.prim.referrals.*")
        @Size(min = 1, max = 20) List<@NotNull @Pattern(regexp = EventTypes.PATTERN) String> eventTypes,
    @Schema(description = "What it is for.", examples = "Guichet emploi de Nador") @Size(max = 400) String description) {}
