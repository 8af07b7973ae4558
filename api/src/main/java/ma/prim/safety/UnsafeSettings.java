package ma.prim.safety;

import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.prim.tenancy.RegionConfig;
import org.eclipse.microprofile.config.Config;

/**
 * Says why a configuration is not one for production, each reason in one line that says what to do;
 * no secret is part of a reason.
 */
@Singleton
class UnsafeSettings {
  private final Config config;

  UnsafeSettings(Config config) {
    this.config = config;
  }

  /** Of the service as a whole. */
  List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    issuer(reasons);
    secret("prim.keycloak.admin-password", "PRIM_KEYCLOAK_ADMIN_PASSWORD", reasons);
    secret("prim.mysql.password", "PRIM_MYSQL_PASSWORD", reasons);
    keys(reasons);
    return reasons;
  }

  /** Of one region's file. */
  List<String> reasons(RegionConfig region) {
    List<String> reasons = new ArrayList<>(ofOrigins(region));
    region.peers().forEach(peer -> ofPeer(region.slug(), peer, reasons));
    region
        .identity()
        .flatMap(RegionConfig.Identity::url)
        .filter(url -> !url.startsWith("https://") && !isHttpMeant())
        .ifPresent(url ->
            reasons.add(
                "The Keycloak of the region "
                    + region.slug()
                    + " is not at an https address: tokens would travel in clear."));
    return reasons;
  }

  /** A peer that this service serves itself is asked without leaving the machine. */
  private static void ofPeer(String slug, RegionConfig.Peer peer, List<String> reasons) {
    if (peer.url().isEmpty()) {
      return;
    }
    String which = "The peer " + peer.region() + " of the region " + slug;
    if (!peer.url().get().startsWith("https://")) {
      reasons.add(which + " is not at an https address.");
    }
    if (peer.fingerprints().isEmpty()) {
      reasons.add(
          which + " has no fingerprints: whoever answers at its address would be believed.");
    }
  }

  private static List<String> ofOrigins(RegionConfig region) {
    return region.origins().stream()
        .filter(origin -> origin.contains("*") || !isSecure(origin))
        .map(origin ->
            "The origin "
                + origin
                + " of the region "
                + region.slug()
                + " is not one exact https address.")
        .toList();
  }

  private void issuer(List<String> reasons) {
    String url = value("prim.keycloak.url").orElse("");
    if (!url.startsWith("https://") && !isHttpMeant()) {
      reasons.add(
          "PRIM_KEYCLOAK_URL is not an https address: tokens would travel in clear."
              + " On a closed network set PRIM_KEYCLOAK_ALLOW_HTTP=true.");
    }
  }

  private boolean isHttpMeant() {
    return value("prim.keycloak.allow-http").map(Boolean::parseBoolean).orElse(false);
  }

  private void secret(String property, String variable, List<String> reasons) {
    boolean inFile = value(property + "-file").isPresent();
    new Secret(variable, value(property), inFile).fault().ifPresent(reasons::add);
  }

  private void keys(List<String> reasons) {
    Optional<String> file = value("prim.keys.file");
    if (file.isEmpty() || !Files.isReadable(Path.of(file.get()))) {
      reasons.add(
          "PRIM_KEYS_FILE names no file that can be read: make one with scripts/prim keys create,"
              + " and keep a copy of it elsewhere.");
    }
    if (value("prim.keys.create-if-absent").map(Boolean::parseBoolean).orElse(false)) {
      reasons.add(
          "PRIM_KEYS_CREATE_IF_ABSENT is set: a lost file of keys would be replaced by one that"
              + " opens nothing.");
    }
  }

  /** Loopback is what a browser itself holds secure. */
  private static boolean isSecure(String origin) {
    return origin.startsWith("https://")
        || origin.matches("http://(localhost|127\\.0\\.0\\.1)(:\\d+)?");
  }

  private Optional<String> value(String property) {
    return config.getOptionalValue(property, String.class).filter(text -> !text.isBlank());
  }
}
