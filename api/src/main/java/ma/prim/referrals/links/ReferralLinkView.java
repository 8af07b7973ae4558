package ma.prim.referrals.links;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ETags;
import ma.prim.http.OneTimeSecret;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link as the sending cell sees it; its token only when it is made. */
@Schema(name = "ReferralLink")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReferralLinkView(
    @Schema(required = true) UUID id,
    @Schema(
            required = true,
            description = "For whom it is.",
            examples = "Association Al Amal, Mme Haddad")
        String label,
    @Schema(required = true) ReferralLinkStatus status,
    @Schema(required = true, description = "Subject of the officer who made it.") UUID author,
    @Schema(required = true, description = "When it was made.") Instant createdAt,
    @Schema(required = true, description = "When it opens nothing any more.") Instant expiresAt,
    @Schema(description = "What was answered by it.") LinkAnswer answer,
    @Schema(description = "When it was used or revoked.") Instant endedAt,
    @Schema(
            description = "The secret; shown once, when the link is made.",
            examples = "q9Zb1m4vXk7TtYp2sLw8RcE5uHn0aGd3JfQiVoBxM6A")
        String token,
    @Schema(
            description =
                "What the institution asks, to be put behind the address that it reaches the API at; shown once.",
            examples = "/v1/regions/oriental/links/q9Zb1m4vXk7TtYp2sLw8RcE5uHn0aGd3JfQiVoBxM6A")
        String path,
    @Schema(required = true, description = "For `If-Match`.", examples = "\"0\"") String etag,
    @Schema(required = true) List<String> actions)
    implements Tagged, OneTimeSecret {

  static ReferralLinkView from(ReferralLink link, SealedJson json, Instant now) {
    ReferralLinkStatus status = link.status(now);
    return new ReferralLinkView(
        link.id(),
        link.label(json),
        status,
        link.author(),
        link.createdAt(),
        link.expiresAt(),
        link.answer(),
        link.endedAt(),
        null,
        null,
        ETags.of(link.version()),
        status == ReferralLinkStatus.OPEN ? List.of("revoke") : List.of());
  }

  ReferralLinkView showing(String secret, String region) {
    return new ReferralLinkView(
        id,
        label,
        status,
        author,
        createdAt,
        expiresAt,
        answer,
        endedAt,
        secret,
        "/v1/regions/" + region + "/links/" + secret,
        etag,
        actions);
  }

  @Override
  public Object withoutSecret() {
    return new ReferralLinkView(
        id, label, status, author, createdAt, expiresAt, answer, endedAt, null, null, etag,
        actions);
  }
}
