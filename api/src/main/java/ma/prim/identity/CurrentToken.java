package ma.prim.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The genuine token that came with this request, if one did. */
@RequestScoped
class CurrentToken {
  private VerifiedToken token;

  void set(VerifiedToken token) {
    this.token = token;
  }

  Optional<VerifiedToken> find() {
    return Optional.ofNullable(token);
  }
}
