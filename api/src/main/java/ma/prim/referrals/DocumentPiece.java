package ma.prim.referrals;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import ma.prim.handovers.HandoverReceiver;

/**
 * Some of the bytes of a document that is handed on to another region, inside a message's seal.
 *
 * @param referral what both regions call it by
 * @param document its id in the region that has the case
 * @param position of the first of these bytes
 * @param bytes null as long as the message has not left, and where the document is taken back
 */
record DocumentPiece(UUID referral, UUID document, long position, byte[] bytes) {
  static final String PIECE = "document_piece";
  static final String REMOVED = "document_removed";

  /** In base64, and within an envelope, below {@code SendHandover.LARGEST}. */
  static final int LARGEST = 360 * 1024;

  DocumentPiece {
    if (referral == null || document == null) {
      throw HandoverReceiver.unreadable();
    }
  }

  /** A document is a matter of its own between the regions: steps do not wait for its bytes. */
  UUID thread() {
    return UUID.nameUUIDFromBytes(
        ("documents/" + referral + "/" + document).getBytes(StandardCharsets.UTF_8));
  }

  DocumentPiece with(byte[] some) {
    return new DocumentPiece(referral, document, position, some);
  }

  DocumentPiece at(long next) {
    return new DocumentPiece(referral, document, next, null);
  }
}
