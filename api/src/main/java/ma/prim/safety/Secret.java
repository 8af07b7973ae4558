package ma.prim.safety;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How good a secret of the configuration is; it is never shown.
 *
 * @param name of the environment variable that holds it
 * @param value as configured
 * @param inFile whether a file is named instead, which is read by whoever uses it
 */
record Secret(String name, Optional<String> value, boolean inFile) {
  private static final int SHORTEST = 12;
  private static final Set<String> WELL_KNOWN =
      Set.of(
          "admin",
          "changeit",
          "change-me",
          "changeme",
          "keycloak",
          "mysql",
          "password",
          "prim",
          "root",
          "secret",
          "test");

  Optional<String> fault() {
    if (inFile) {
      return Optional.empty();
    }
    String secret = value.orElse("").strip();
    if (secret.isEmpty()) {
      return Optional.of(name + " is not set: set it, or name a file in " + name + "_FILE.");
    }
    if (WELL_KNOWN.contains(secret.toLowerCase(Locale.ROOT))) {
      return Optional.of(name + " is a password that everybody knows.");
    }
    return secret.length() < SHORTEST
        ? Optional.of(name + " is shorter than " + SHORTEST + " characters.")
        : Optional.empty();
  }
}
