package ma.prim.crypto;

import java.util.List;

/**
 * Encryption and keyed hashing with the keys of the current region. Callers never see a key. Thread
 * safe; the keys follow a rotation while running.
 */
public interface RegionCipher {

  /**
   * Encrypts and authenticates.
   *
   * @param context what the text belongs to, as associated data: {@code people/0190…}; opening with
   *     another fails, so a ciphertext cannot be moved to another record
   */
  byte[] seal(byte[] plain, String context);

  /** Opens what {@link #seal} made with the same context, also under an older key of the region. */
  byte[] open(byte[] sealed, String context);

  /**
   * The truncated keyed hash (8 bytes) of a token for a search index of this kind: what is written.
   */
  byte[] index(String kind, String token);

  /**
   * What to look for to find a token in such an index: its hash under the key in use and, while a
   * rotation is under way, under the older ones that rows may still carry.
   */
  List<byte[]> lookups(String kind, String token);
}
