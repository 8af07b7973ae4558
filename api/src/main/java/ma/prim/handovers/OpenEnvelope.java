package ma.prim.handovers;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import ma.prim.crypto.CannotOpen;
import ma.prim.crypto.HandoverKeys;
import ma.prim.handovers.peers.KnownKeys;
import ma.prim.handovers.peers.PeerKeys;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionConfig.Peer;

/** Checks who sent an envelope and that it is for here, and opens it; nothing is written. */
@Singleton
class OpenEnvelope {
  private static final long SOON = 10;

  private final PeerKeys peers;
  private final HandoverKeys keys;

  OpenEnvelope(PeerKeys peers, HandoverKeys keys) {
    this.peers = peers;
    this.keys = keys;
  }

  HandoverContent at(Region region, Envelope envelope) {
    if (!envelope.to().equals(region.slug())) {
      throw Problem.invalid(Violation.at("/to", "another_region"));
    }
    Peer peer =
        region
            .config()
            .peer(envelope.from())
            .orElseThrow(() -> new Problem(ProblemCode.UNKNOWN_PEER));
    requireSignature(region, peer, envelope);
    return content(region, envelope);
  }

  private void requireSignature(Region region, Peer peer, Envelope envelope) {
    byte[] signature = envelope.signatureBytes();
    Optional<KnownKeys> known = peers.of(region, peer);
    if (known.isEmpty() || !known.get().knowsSigner(signature)) {
      known = peers.askAgain(region, peer);
    }
    if (known.isEmpty()) {
      // its keys cannot be had just now: nothing is said of the message itself
      throw Problem.comeAgain(ProblemCode.PEER_UNAVAILABLE, SOON);
    }
    if (!known.get().verifies(signature, envelope.signedText())) {
      throw new Problem(ProblemCode.SIGNATURE_INVALID);
    }
  }

  private HandoverContent content(Region region, Envelope envelope) {
    byte[] sealed = envelope.sealedBytes();
    if (!keys.has(region, sealed)) {
      throw new Problem(ProblemCode.SEAL_UNKNOWN);
    }
    try {
      HandoverContent content =
          HandoverJson.MAPPER.readValue(
              keys.open(region, sealed, envelope.context()), HandoverContent.class);
      if (content == null || content.kind() == null || content.kind().length() > 40) {
        throw HandoverReceiver.unreadable();
      }
      return content;
    } catch (CannotOpen | IOException garbage) {
      throw HandoverReceiver.unreadable();
    }
  }

  /** What a region says to one whose message is not the next. */
  static Problem outOfOrder(long expected) {
    return new Problem(ProblemCode.OUT_OF_ORDER, java.util.List.of(), Map.of("expected", expected));
  }
}
