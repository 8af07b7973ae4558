package ma.prim.handovers;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message as it travels: who to whom and which, and what it says, sealed and signed. */
@Schema(
    name = "HandoverEnvelope",
    description =
        """
        A message from one region to another. `sealed` opens with the receiving region's key only (HPKE, \
        RFC 9180: X25519, HKDF-SHA256, AES-256-GCM); `signature` is the sending region's (Ed25519) over \
        everything else.\
        """)
public record Envelope(
    @NotNull @Schema(description = "The message; the same one each time it is sent again.") UUID id,
    @NotNull @Size(max = 60) @Pattern(regexp = SLUG) @Schema(description = "The region that sends it.", examples = "oriental")
        String from,
    @NotNull @Size(max = 60) @Pattern(regexp = SLUG) @Schema(description = "The region that it is for.", examples = "souss-massa")
        String to,
    @NotNull @Schema(description = "What both regions call the matter by.") UUID thread,
    @NotNull @Min(1) @Schema(
            description = "Its place among the sender's messages of this matter.",
            examples = "1")
        Long sequence,
    @NotNull @Schema(description = "When it was written.") Instant sentAt,
    @NotNull @Size(min = 40, max = 800_000) @Pattern(regexp = BASE64URL) @Schema(
            description = "What it says, sealed, in base64url.",
            examples = "AVx0Xg5vZm9yIHRoZSBvdGhlciByZWdpb24gb25seQ5vZm9yIHRoZSBvdGhlcg")
        String sealed,
    @NotNull @Size(min = 40, max = 200) @Pattern(regexp = BASE64URL) @Schema(
            description = "The sending region's signature, in base64url.",
            examples = "AQ0rB2hhbmRvdmVyIGlzIHNpZ25lZCBieSBpdHMgc2VuZGVyAQ0rB2hhbmRvdmVy")
        String signature) {
  static final String SLUG = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  static final String BASE64URL = "[A-Za-z0-9_-]+";

  /** Not yet sealed. */
  static Envelope open(Handover message, String from) {
    return new Envelope(
        message.id(),
        from,
        message.peer(),
        message.thread(),
        message.sequence(),
        message.createdAt().truncatedTo(ChronoUnit.MILLIS),
        null,
        null);
  }

  Envelope sealed(byte[] text) {
    return new Envelope(id, from, to, thread, sequence, sentAt, encode(text), null);
  }

  Envelope signed(byte[] signature) {
    return new Envelope(id, from, to, thread, sequence, sentAt, sealed, encode(signature));
  }

  /** What the seal is bound to: the text cannot be put into another envelope. */
  byte[] context() {
    return bytes(header());
  }

  /** What is signed. */
  byte[] signedText() {
    return bytes(header() + sealed);
  }

  byte[] sealedBytes() {
    return decode(sealed);
  }

  byte[] signatureBytes() {
    return decode(signature);
  }

  private String header() {
    return String.join(
            "\n",
            "prim-handover/1",
            id.toString(),
            from,
            to,
            thread.toString(),
            sequence.toString(),
            sentAt.toString())
        + "\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What is no base64url after all is no bytes, and opens nothing. */
  static byte[] decode(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException wrong) {
      return new byte[0];
    }
  }
}
