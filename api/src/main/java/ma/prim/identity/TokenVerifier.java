package ma.prim.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Says whose a bearer token is. A genuine one is remembered, by its hash, until it ends: checking a
 * signature costs more than most requests.
 */
@Singleton
class TokenVerifier {
  private static final int MOST_REMEMBERED = 20_000;

  /** A longer token than any realm of ours makes, and a shorter one than headers may be. */
  private static final int LONGEST = 16_384;

  private static final Pattern SIGNED = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

  private final Issuers issuers;
  private final TokenCheck check;
  private final InstantSource clock;
  private final Cache<String, VerifiedToken> genuine;

  TokenVerifier(Issuers issuers, TokenCheck check, InstantSource clock) {
    this.issuers = issuers;
    this.check = check;
    this.clock = clock;
    this.genuine =
        Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfter(
                Expiry.<String, VerifiedToken>creating(
                    (hash, token) -> Duration.between(clock.instant(), token.expiresAt())))
            .build();
  }

  /**
   * @throws ma.prim.http.Problem if it is not genuine, or if the keys of its realm cannot be had
   */
  VerifiedToken verify(String token) {
    if (token.length() > LONGEST || !SIGNED.matcher(token).matches()) {
      throw TokenCheck.invalid("not a signed token");
    }
    String hash = hash(token);
    VerifiedToken known = genuine.getIfPresent(hash);
    if (known != null && stillHolds(known)) {
      return known;
    }
    VerifiedToken verified = check.verify(token);
    genuine.put(hash, verified);
    return verified;
  }

  /** The clock may have been set, and the region may have another realm by now. */
  private boolean stillHolds(VerifiedToken token) {
    return clock.instant().isBefore(token.expiresAt())
        && issuers
            .region(token.issuer())
            .filter(region -> region.slug().equals(token.claimed().region()))
            .isPresent();
  }

  private static String hash(String token) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
