package ma.prim.audit;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import ma.prim.crypto.AuditMac;
import ma.prim.tenancy.Region;

/**
 * The chain over a region's entries: each link is a mac over the link before, the place and the
 * entry's own mac. Who has the database but not the keys can neither change, remove, add nor
 * renumber a sealed entry without breaking it.
 */
@Singleton
class Chain {
  private static final byte[] BEFORE_THE_FIRST = {};

  private final AuditMac mac;

  Chain(AuditMac mac) {
    this.mac = mac;
  }

  byte[] link(Region region, byte[] before, long seq, byte[] entryMac) {
    return mac.of(region, content(before, seq, entryMac));
  }

  boolean links(Region region, byte[] link, byte[] before, long seq, byte[] entryMac) {
    return link != null && mac.verifies(region, link, content(before, seq, entryMac));
  }

  byte[] sign(Region region, ChainHead head) {
    return mac.of(region, content(region, head));
  }

  boolean isSigned(Region region, ChainHead head, byte[] signature) {
    return mac.verifies(region, signature, content(region, head));
  }

  private static byte[] content(byte[] before, long seq, byte[] entryMac) {
    byte[] previous = before == null ? BEFORE_THE_FIRST : before;
    return ByteBuffer.allocate(Integer.BYTES + previous.length + Long.BYTES + entryMac.length)
        .putInt(previous.length)
        .put(previous)
        .putLong(seq)
        .put(entryMac)
        .array();
  }

  // The word in front keeps a signature from ever passing for a link.
  private static byte[] content(Region region, ChainHead head) {
    String text = "anchor " + region.slug() + " " + head.seq() + " " + head.sealedAt() + " ";
    byte[] words = text.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(words.length + head.link().length)
        .put(words)
        .put(head.link())
        .array();
  }
}
