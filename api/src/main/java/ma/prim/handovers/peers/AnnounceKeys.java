package ma.prim.handovers.peers;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import ma.prim.crypto.HandoverKeys;
import ma.prim.crypto.PublicKeys;
import ma.prim.crypto.PublicKeys.RawKey;
import ma.prim.handovers.peers.KeyAnnouncement.AnnouncedKey;
import ma.prim.handovers.peers.KeyAnnouncement.Vouching;
import ma.prim.tenancy.Region;

/** Shows a region's public keys to others. */
@Singleton
class AnnounceKeys {
  private final HandoverKeys keys;

  AnnounceKeys(HandoverKeys keys) {
    this.keys = keys;
  }

  KeyAnnouncement of(Region region) {
    List<RawKey> signing = keys.signing(region);
    List<AnnouncedKey> all = new ArrayList<>();
    signing.forEach(key -> all.add(shown(key, KeyAnnouncement.SIGN, "Ed25519")));
    keys.sealing(region).forEach(key -> all.add(shown(key, KeyAnnouncement.SEAL, "X25519")));
    KeyAnnouncement unsigned = new KeyAnnouncement(region.slug(), all, List.of());
    List<byte[]> signatures = keys.signByAll(region, unsigned.signedText());
    List<Vouching> vouched = new ArrayList<>();
    for (byte[] signature : signatures) {
      vouched.add(new Vouching(id(PublicKeys.keyOf(signature)), base64(signature)));
    }
    return new KeyAnnouncement(region.slug(), all, vouched);
  }

  private static AnnouncedKey shown(RawKey key, String use, String curve) {
    return new AnnouncedKey(
        id(key.id()), use, "OKP", curve, base64(key.bytes()), PublicKeys.fingerprint(key.bytes()));
  }

  private static String id(int id) {
    return Integer.toUnsignedString(id);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
