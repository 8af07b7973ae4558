package ma.prim.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.signature.SignatureConfig;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/** Makes, writes and reads Tink keysets; the only place where key material passes as bytes. */
final class Keysets {
  /** What Tink puts before every ciphertext and tag: one byte 1, four bytes key id. */
  static final int PREFIX_LENGTH = 5;

  static {
    try {
      AeadConfig.register();
      HybridConfig.register();
      SignatureConfig.register();
      MacConfig.register();
      PrfConfig.register();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Tink cannot be set up", e);
    }
  }

  private Keysets() {}

  static KeysetHandle generate(KeyPurpose purpose) throws GeneralSecurityException {
    return KeysetHandle.generateNew(purpose.parameters());
  }

  static KeysetHandle generateMaster() throws GeneralSecurityException {
    return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
  }

  /** The same keyset with one more key, which is used from now on. */
  static KeysetHandle withNewPrimary(KeysetHandle keys, KeyPurpose purpose)
      throws GeneralSecurityException {
    return KeysetHandle.newBuilder(keys)
        .addEntry(
            KeysetHandle.generateEntryFromParameters(purpose.parameters())
                .withRandomId()
                .makePrimary())
        .build();
  }

  /** One more key, which is used from now on, beside the newest of those before. */
  static KeysetHandle withNewPrimary(KeysetHandle keys, KeyPurpose purpose, int kept)
      throws GeneralSecurityException {
    KeysetHandle.Builder builder = KeysetHandle.newBuilder(withNewPrimary(keys, purpose));
    while (builder.size() > kept) {
      builder.deleteAt(0);
    }
    return builder.build();
  }

  /** The same keyset with its primary key only. */
  static KeysetHandle withPrimaryOnly(KeysetHandle keys) throws GeneralSecurityException {
    KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
    for (int i = builder.size() - 1; i >= 0; i--) {
      if (!builder.getAt(i).isPrimary()) {
        builder.deleteAt(i);
      }
    }
    return builder.build();
  }

  static byte[] wrap(KeysetHandle keys, Aead master, String region, KeyPurpose purpose)
      throws GeneralSecurityException {
    return TinkProtoKeysetFormat.serializeEncryptedKeyset(keys, master, label(region, purpose));
  }

  static KeysetHandle unwrap(byte[] wrapped, Aead master, String region, KeyPurpose purpose)
      throws GeneralSecurityException {
    return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master, label(region, purpose));
  }

  static String toJson(KeysetHandle master) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(master, InsecureSecretKeyAccess.get());
  }

  static KeysetHandle fromJson(String json) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
  }

  /** For a key that is sealed at once with another. */
  static byte[] toBytes(KeysetHandle keys) throws GeneralSecurityException {
    return TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
  }

  static KeysetHandle fromBytes(byte[] keys) throws GeneralSecurityException {
    return TinkProtoKeysetFormat.parseKeyset(keys, InsecureSecretKeyAccess.get());
  }

  static <P> P primitive(KeysetHandle keys, Class<P> type) throws GeneralSecurityException {
    return keys.getPrimitive(RegistryConfiguration.get(), type);
  }

  /** The text signed by each key of the set, the primary first. */
  static List<byte[]> signByAll(KeysetHandle keys, byte[] text) {
    try {
      List<byte[]> signatures = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        KeysetHandle.Entry entry = keys.getAt(i);
        KeysetHandle one =
            KeysetHandle.newBuilder()
                .addEntry(
                    KeysetHandle.importKey(entry.getKey()).withFixedId(entry.getId()).makePrimary())
                .build();
        signatures.add(
            entry.isPrimary() ? 0 : signatures.size(),
            primitive(one, PublicKeySign.class).sign(text));
      }
      return signatures;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }

  /** Whether a key of this id is in the keyset. */
  static boolean has(KeysetHandle keys, int id) {
    for (int i = 0; i < keys.size(); i++) {
      if (keys.getAt(i).getId() == id) {
        return true;
      }
    }
    return false;
  }

  /** The bytes with which everything made by the key of this id begins. */
  static byte[] prefix(int id) {
    return ByteBuffer.allocate(PREFIX_LENGTH).put((byte) 1).putInt(id).array();
  }

  /** The id of the key that made this; 0 if it is too short to tell. */
  static int keyOf(byte[] sealed) {
    return sealed.length < PREFIX_LENGTH ? 0 : ByteBuffer.wrap(sealed).getInt(1);
  }

  // A keyset of one region or purpose cannot be put in the place of another's.
  private static byte[] label(String region, KeyPurpose purpose) {
    return ("prim/" + region + "/" + purpose.word()).getBytes(StandardCharsets.UTF_8);
  }
}
