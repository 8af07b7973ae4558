package ma.prim.handovers.peers;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.prim.crypto.PublicKeys;
import ma.prim.crypto.PublicKeys.RawKey;
import ma.prim.handovers.peers.KeyAnnouncement.AnnouncedKey;
import ma.prim.handovers.peers.KeyAnnouncement.Vouching;

/**
 * The keys of another region, read from what it announces.
 *
 * @param sealing the one to seal with first
 */
public record KnownKeys(List<RawKey> sealing, List<RawKey> signing) {
  private static final int MOST = 8;

  /** Empty for what is not a whole announcement of this region. */
  static Optional<KnownKeys> of(KeyAnnouncement announced, String region) {
    if (!region.equals(announced.region())
        || announced.keys() == null
        || announced.keys().size() > MOST
        || announced.signatures() == null
        || announced.signatures().size() > MOST) {
      return Optional.empty();
    }
    List<RawKey> sealing = new ArrayList<>();
    List<RawKey> signing = new ArrayList<>();
    for (AnnouncedKey key : announced.keys()) {
      Optional<RawKey> raw = raw(key);
      if (raw.isEmpty()) {
        return Optional.empty();
      }
      (KeyAnnouncement.SIGN.equals(key.use()) ? signing : sealing).add(raw.get());
    }
    return sealing.isEmpty() || signing.isEmpty()
        ? Optional.empty()
        : Optional.of(new KnownKeys(sealing, signing));
  }

  /** The fingerprints of those signing keys that have signed all of it. */
  Set<String> vouchingFor(KeyAnnouncement announced) {
    Set<String> vouching = new HashSet<>();
    for (Vouching one : announced.signatures()) {
      byte[] signature = bytes(one == null ? null : one.signature());
      signer(signature)
          .filter(key -> PublicKeys.verifies(key, signature, announced.signedText()))
          .ifPresent(key -> vouching.add(PublicKeys.fingerprint(key.bytes())));
    }
    return vouching;
  }

  /** The key that says it made this. */
  Optional<RawKey> signer(byte[] signature) {
    int id = PublicKeys.keyOf(signature);
    return signing.stream().filter(key -> key.id() == id).findFirst();
  }

  Set<String> fingerprints() {
    Set<String> all = new HashSet<>();
    signing.forEach(key -> all.add(PublicKeys.fingerprint(key.bytes())));
    return all;
  }

  /** The key to seal with. */
  public RawKey current() {
    return sealing.getFirst();
  }

  /** Whether the key that says it made this is among them. */
  public boolean knowsSigner(byte[] signature) {
    return signer(signature).isPresent();
  }

  /** Whether one of them has signed this. */
  public boolean verifies(byte[] signature, byte[] text) {
    return signer(signature).filter(key -> PublicKeys.verifies(key, signature, text)).isPresent();
  }

  private static Optional<RawKey> raw(AnnouncedKey key) {
    if (key == null || key.kid() == null || key.x() == null || key.use() == null) {
      return Optional.empty();
    }
    boolean known = Set.of(KeyAnnouncement.SIGN, KeyAnnouncement.SEAL).contains(key.use());
    byte[] bytes = bytes(key.x());
    try {
      int id = Integer.parseUnsignedInt(key.kid());
      return known && bytes.length == PublicKeys.LENGTH
          ? Optional.of(new RawKey(id, bytes))
          : Optional.empty();
    } catch (NumberFormatException noId) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(String text) {
    try {
      return text == null ? new byte[0] : Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException wrong) {
      return new byte[0];
    }
  }
}
