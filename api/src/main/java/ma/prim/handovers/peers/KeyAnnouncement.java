package ma.prim.handovers.peers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ma.prim.http.Fingerprinted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The public keys of a region for what goes from region to region. Every signing key in it signs
 * the whole, so that who knows one of them can believe the others.
 */
@Schema(
    name = "HandoverKeys",
    description =
        """
        The region's public keys for handovers, as JSON Web Keys (RFC 8037). Every signing key in it signs \
        all of it: who knows one of them believes the others, which is how a rotation is followed.\
        """)
@JsonIgnoreProperties(ignoreUnknown = true)
public record KeyAnnouncement(
    @Schema(required = true, description = "Whose keys they are.", examples = "oriental")
        String region,
    @Schema(required = true, description = "Of each use, the key that is used now first.")
        List<AnnouncedKey> keys,
    @Schema(required = true, description = "By each signing key.") List<Vouching> signatures)
    implements Fingerprinted {
  static final String SEAL = "enc";
  static final String SIGN = "sig";

  /** One public key. */
  @Schema(name = "HandoverKey")
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record AnnouncedKey(
      @Schema(required = true, description = "Id of the key.", examples = "2368190327") String kid,
      @Schema(
              required = true,
              description = "`enc`: messages are sealed with it; `sig`: it signs them.",
              examples = "sig")
          String use,
      @Schema(required = true, examples = "OKP") String kty,
      @Schema(required = true, description = "`X25519` or `Ed25519`.", examples = "Ed25519")
          String crv,
      @Schema(
              required = true,
              description = "The key, 32 bytes in base64url.",
              examples = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
          String x,
      @Schema(
              required = true,
              description = "SHA-256 of the key in hexadecimal digits, for people to compare.",
              examples = "21fe31dfa154a261626bf854046fd2271b7bed4b6abe45aa58877ef47f9721b9")
          String fingerprint) {}

  /** One signature over all keys. */
  @Schema(name = "HandoverKeySignature")
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Vouching(
      @Schema(required = true, description = "The signing key.", examples = "2368190327")
          String kid,
      @Schema(
              required = true,
              description = "In base64url.",
              examples = "AQ0rB2hhbmRvdmVyIGlzIHNpZ25lZCBieSBpdHMgc2VuZGVyAQ0rB2hhbmRvdmVy")
          String signature) {}

  /** What is signed. */
  byte[] signedText() {
    StringBuilder text = new StringBuilder("prim-handover-keys/1\n").append(region).append('\n');
    for (AnnouncedKey key : keys) {
      text.append(key.kid()).append(' ').append(key.use()).append(' ').append(key.x());
      text.append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
