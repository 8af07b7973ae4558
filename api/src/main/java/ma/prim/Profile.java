package ma.prim;

import jakarta.inject.Singleton;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether this is a place to try things, with demo users and data, or one where people are real.
 */
@Singleton
public class Profile {
  private enum Kind {
    DEV,
    PRODUCTION
  }

  private final Kind kind;

  Profile(@ConfigProperty(name = "prim.profile") String word) {
    this.kind =
        Arrays.stream(Kind.values())
            .filter(candidate -> candidate.name().equalsIgnoreCase(word))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("prim.profile is dev or production"));
  }

  public boolean isDev() {
    return kind == Kind.DEV;
  }
}
