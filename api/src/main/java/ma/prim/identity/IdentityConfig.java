package ma.prim.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where Keycloak is and who may administer it; the same for every region of this service. */
@ConfigMapping(prefix = "prim.keycloak")
public interface IdentityConfig {

  /** As browsers reach it: the beginning of every issuer. */
  @WithDefault("http://localhost:8180")
  String url();

  /** As this service reaches it, where that differs. */
  Optional<String> backendUrl();

  @WithDefault("admin")
  String adminUser();

  Optional<String> adminPassword();

  /** A file that holds the password, for those who keep secrets out of the environment. */
  Optional<String> adminPasswordFile();

  /** Says that issuers without TLS are meant, outside the dev profile: a closed network. */
  @WithDefault("false")
  boolean allowHttp();

  @WithDefault("1S")
  Duration connectTimeout();

  @WithDefault("3S")
  Duration readTimeout();

  /** How long the administration may take to answer; a new realm is the longest. */
  @WithDefault("30S")
  Duration adminTimeout();
}
