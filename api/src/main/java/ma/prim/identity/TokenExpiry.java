package ma.prim.identity;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** When the token of this request ends; an answer that goes on must end with it. */
@Singleton
public class TokenExpiry {
  private final CurrentToken token;

  TokenExpiry(CurrentToken token) {
    this.token = token;
  }

  public Optional<Instant> at() {
    return token.find().map(VerifiedToken::expiresAt);
  }
}
