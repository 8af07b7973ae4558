package ma.prim.handovers;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import ma.prim.crypto.HandoverKeys;
import ma.prim.crypto.PublicKeys;
import ma.prim.crypto.PublicKeys.RawKey;
import ma.prim.tenancy.Region;

/** Makes a message ready to leave: sealed for who receives it, signed by who sends it. */
@Singleton
class SealEnvelope {
  private final HandoverKeys keys;

  SealEnvelope(HandoverKeys keys) {
    this.keys = keys;
  }

  byte[] of(Region region, Letter letter, RawKey receivers) {
    try {
      byte[] text = HandoverJson.MAPPER.writeValueAsBytes(letter.content());
      Envelope open = letter.envelope();
      Envelope sealed = open.sealed(PublicKeys.seal(receivers, text, open.context()));
      Envelope signed = sealed.signed(keys.sign(region, sealed.signedText()));
      return HandoverJson.MAPPER.writeValueAsBytes(signed);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("a message cannot be written", unwritable);
    }
  }

  /** A message, out of the database, in nobody's hands yet. */
  record Letter(Envelope envelope, HandoverContent content) {}
}
