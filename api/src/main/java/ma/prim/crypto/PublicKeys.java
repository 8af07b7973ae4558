package ma.prim.crypto;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.signature.Ed25519Parameters;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import com.google.crypto.tink.util.Bytes;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What anybody does with the public keys of a region: seal for it, and check what it has signed.
 * Keys travel as their raw 32 bytes (RFC 8037); what they make begins with Tink's prefix, from
 * which the key's id is read.
 */
public final class PublicKeys {
  /** Of a public key of either kind, in bytes. */
  public static final int LENGTH = 32;

  static final HpkeParameters SEALING = sealing();
  static final Ed25519Parameters SIGNING = signing();

  private PublicKeys() {}

  /**
   * A public key as it travels.
   *
   * @param id of Tink, unsigned
   */
  public record RawKey(int id, byte[] bytes) {}

  /**
   * Encrypts so that only the key's owner can open it (HPKE, RFC 9180, base mode).
   *
   * @param context what the text belongs to; it opens with the same one only
   */
  public static byte[] seal(RawKey key, byte[] plain, byte[] context) {
    try {
      return Keysets.primitive(handle(sealingKey(key)), HybridEncrypt.class)
          .encrypt(plain, context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal with the key " + key.id(), e);
    }
  }

  /** Whether the owner of this key has signed this (Ed25519, RFC 8032). */
  public static boolean verifies(RawKey key, byte[] signature, byte[] text) {
    try {
      Keysets.primitive(handle(signingKey(key)), PublicKeyVerify.class).verify(signature, text);
      return true;
    } catch (GeneralSecurityException notSigned) {
      return false;
    }
  }

  /** What people compare: SHA-256 of the key, in hexadecimal digits. */
  public static String fingerprint(byte[] key) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Id of the key that made this; 0 if it is too short to tell. */
  public static int keyOf(byte[] made) {
    return Keysets.keyOf(made);
  }

  /** The public halves of a keyset, the one in use first. */
  static List<RawKey> of(KeysetHandle privateKeys) {
    try {
      KeysetHandle keys = privateKeys.getPublicKeysetHandle();
      List<RawKey> raw = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        KeysetHandle.Entry entry = keys.getAt(i);
        raw.add(entry.isPrimary() ? 0 : raw.size(), raw(entry));
      }
      return raw;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a keyset without public keys", e);
    }
  }

  private static RawKey raw(KeysetHandle.Entry entry) {
    Bytes bytes =
        switch (entry.getKey()) {
          case HpkePublicKey key -> key.getPublicKeyBytes();
          case Ed25519PublicKey key -> key.getPublicKeyBytes();
          default -> throw new IllegalStateException("not a public key of ours");
        };
    return new RawKey(entry.getId(), bytes.toByteArray());
  }

  private static Key sealingKey(RawKey key) throws GeneralSecurityException {
    return HpkePublicKey.create(SEALING, Bytes.copyFrom(key.bytes()), key.id());
  }

  private static Key signingKey(RawKey key) throws GeneralSecurityException {
    return Ed25519PublicKey.create(SIGNING.getVariant(), Bytes.copyFrom(key.bytes()), key.id());
  }

  private static KeysetHandle handle(Key key) throws GeneralSecurityException {
    return KeysetHandle.newBuilder().addEntry(KeysetHandle.importKey(key).makePrimary()).build();
  }

  private static HpkeParameters sealing() {
    try {
      return HpkeParameters.builder()
          .setVariant(HpkeParameters.Variant.TINK)
          .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
          .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
          .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Ed25519Parameters signing() {
    return Ed25519Parameters.create(Ed25519Parameters.Variant.TINK);
  }
}
