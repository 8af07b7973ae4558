package ma.prim.referrals.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Fingerprinted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message as either side reads it; who wrote it is named to the own side only. */
@Schema(name = "ReferralMessage")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReferralMessageView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID referral,
    @Schema(required = true, description = "Which side wrote it.") MessageSide side,
    @Schema(required = true) MessageKind kind,
    @Schema(required = true, examples = "Le rendez-vous est déplacé à jeudi, même heure")
        String text,
    @Schema(description = "Subject of who wrote it; absent if on the other side.") UUID author,
    @Schema(required = true) Instant createdAt)
    implements Fingerprinted {

  static ReferralMessageView from(ReferralMessage message, MessageSide reader, SealedJson json) {
    return new ReferralMessageView(
        message.id(),
        message.referral(),
        message.side(),
        message.kind(),
        message.text(json),
        message.side() == reader ? message.author() : null,
        message.createdAt());
  }
}
