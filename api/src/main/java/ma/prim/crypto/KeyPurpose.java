package ma.prim.crypto;

import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.util.Locale;

/** What a region's keysets are for; one keyset each, so that one can be rotated without others. */
public enum KeyPurpose {
  /** Encrypts personal data at rest. */
  DATA,
  /** Keyed hashes by which encrypted data is found. */
  INDEX,
  /** Authenticates audit entries and their chain. */
  AUDIT,
  /** Encrypts what leaves for a while and comes back: paging cursors. */
  CURSOR,
  /** Opens what other regions seal for this one. */
  HANDOVER_SEAL,
  /** Signs what this region hands over to others. */
  HANDOVER_SIGN;

  /** As it stands in the database and in the API: {@code data}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Parameters parameters() {
    return switch (this) {
      case DATA, CURSOR -> PredefinedAeadParameters.AES256_GCM;
      case INDEX -> PredefinedPrfParameters.HMAC_SHA256_PRF;
      case AUDIT -> PredefinedMacParameters.HMAC_SHA256_256BITTAG;
      case HANDOVER_SEAL -> PublicKeys.SEALING;
      case HANDOVER_SIGN -> PublicKeys.SIGNING;
    };
  }
}
