package ma.prim.crypto;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Encrypts files as they pass, each with a key of its own. The key is kept sealed with the region's
 * ({@link SealedJson}): a rotation seals keys anew and touches no file, and a file whose key is
 * gone is noise. Small segments, so that a file in passing costs a few kilobytes.
 */
public final class FileCipher {
  static {
    try {
      StreamingAeadConfig.register();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Tink cannot be set up", e);
    }
  }

  private FileCipher() {}

  /** A new key, for one file; never stored as it is. */
  public static byte[] newKey() {
    try {
      return Keysets.toBytes(
          KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key can be made", e);
    }
  }

  /** Encrypts what is written; complete only when it is closed. */
  public static OutputStream sealing(OutputStream to, byte[] key, String context)
      throws IOException {
    try {
      return cipher(key).newEncryptingStream(to, bytes(context));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal for " + context, e);
    }
  }

  /**
   * Decrypts what is read.
   *
   * @return a stream that fails where the file was changed, cut or exchanged
   */
  public static InputStream opening(InputStream from, byte[] key, String context)
      throws IOException {
    try {
      return cipher(key).newDecryptingStream(from, bytes(context));
    } catch (GeneralSecurityException e) {
      throw new CannotOpen(context, e);
    }
  }

  private static StreamingAead cipher(byte[] key) throws GeneralSecurityException {
    return Keysets.primitive(Keysets.fromBytes(key), StreamingAead.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
