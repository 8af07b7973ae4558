package ma.prim.integration.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.http.OneTimeSecret;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook; its secret only when it is made. */
@Schema(name = "Webhook", description = "An address to which an institution's events are sent.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookView(
    @Schema(required = true) UUID id,
    @Schema(
            required = true,
            description = "Whose events are sent.",
            examples = "01932b5e-7c1a-7d40-9d33-2f1f9a6f0c20")
        UUID institution,
    @Schema(required = true, examples = "https://hooks.anapec.example/prim") String url,
    @Schema(required = true, examples = "ma.prim.referrals.*") List<String> eventTypes,
    @Schema(examples = "Guichet emploi de Nador") String description,
    @Schema(required = true) WebhookStatus status,
    @Schema(description = "Why it is not active.") WebhookStop reason,
    @Schema(description = "Until when the secret before the newest signs as well.")
        Instant formerSecretUntil,
    @Schema(required = true, description = "When it was made.") Instant createdAt,
    @Schema(required = true, description = "When it was changed last.") Instant updatedAt,
    @Schema(
            description =
                "Only in the answers to making it and to `rotate-secret`, and not when they are "
                    + "given again: what messages are signed with.",
            examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=")
        String secret,
    @Schema(required = true, description = "For `If-Match`.", examples = "\"0\"") String etag,
    @Schema(required = true) List<String> actions)
    implements Tagged, OneTimeSecret {

  WebhookView with(WebhookSecret shown) {
    return withSecret(shown.text());
  }

  private WebhookView withSecret(String text) {
    return new WebhookView(
        id,
        institution,
        url,
        eventTypes,
        description,
        status,
        reason,
        formerSecretUntil,
        createdAt,
        updatedAt,
        text,
        etag,
        actions);
  }

  @Override
  public WebhookView withoutSecret() {
    return withSecret(null);
  }

  /** Neither secret nor address: records are printed in logs. */
  @Override
  public String toString() {
    return "Webhook[" + id + "]";
  }
}
