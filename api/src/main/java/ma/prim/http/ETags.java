package ma.prim.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Entity tags. In an answer's header a tag names the version and the bytes, {@code "7.Zk3d…"}; in
 * the JSON member {@code etag} the version alone, {@code "7"}. {@code If-Match} compares the
 * version only, so either serves, whatever language or fields it was given for.
 */
public final class ETags {
  private static final int HASH_BYTES = 9;

  private ETags() {}

  /** The JSON member: a quoted tag of the version. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /** The header of an answer with these bytes. */
  public static String of(Object entity, byte[] bytes) {
    String hash = hash(bytes);
    if (entity instanceof Tagged tagged) {
      return "\"" + tagged.etag().replace("\"", "") + "." + hash + "\"";
    }
    return "\"" + hash + "\"";
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(java.util.Arrays.copyOf(digest, HASH_BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
