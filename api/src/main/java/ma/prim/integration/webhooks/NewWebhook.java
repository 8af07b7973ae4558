package ma.prim.integration.webhooks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook to be made. */
@Schema(name = "NewWebhook")
public record NewWebhook(
    @Schema(
            description =
                "Whose events are sent. May be left out by who acts for one institution only.",
            examples = "01932b5e-7c1a-7d40-9d33-2f1f9a6f0c20")
        UUID institution,
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
    @Schema(description = "What it is for.", examples = "Guichet emploi de Nador") @Size(max = 400) String description) {

  WebhookFields fields() {
    return new WebhookFields(url, eventTypes, description);
  }
}
