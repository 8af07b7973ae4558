package ma.prim.identity.realm;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.keycloak.representations.idm.CredentialRepresentation;

/**
 * The password of every demo user, hashed here and cheaply: left to Keycloak, forty passwords take
 * ten seconds of a region's opening. Keycloak hashes it again, properly, at the first sign-in.
 */
final class DemoPassword {
  private static final String PASSWORD = "prim";
  private static final byte[] SALT = "demo users only.".getBytes(StandardCharsets.US_ASCII);
  private static final int ITERATIONS = 1;
  private static final int BITS = 512;

  private DemoPassword() {}

  static CredentialRepresentation credential() {
    CredentialRepresentation credential = new CredentialRepresentation();
    credential.setType(CredentialRepresentation.PASSWORD);
    credential.setCredentialData(
        "{\"hashIterations\":%d,\"algorithm\":\"pbkdf2-sha256\"}".formatted(ITERATIONS));
    credential.setSecretData(
        "{\"value\":\"%s\",\"salt\":\"%s\"}".formatted(base64(hash()), base64(SALT)));
    return credential;
  }

  private static byte[] hash() {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), SALT, ITERATIONS, BITS))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
