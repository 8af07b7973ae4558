package ma.prim.notifications.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The mail server of this deployment; without a host, nothing is mailed. */
@ConfigMapping(prefix = "prim.mail")
interface MailConfig {
  Optional<String> host();

  @WithDefault("587")
  int port();

  /** {@code starttls}, {@code tls} from the first byte, or {@code none} on a closed network. */
  @WithDefault("starttls")
  String encryption();

  Optional<String> user();

  Optional<String> password();

  /** A file with the password in it. */
  Optional<Path> passwordFile();

  /** {@code PRIM <prim@oriental.example>}. */
  Optional<String> from();

  /** Where users sign in, for the end of each message. */
  Optional<String> link();

  @WithDefault("10s")
  Duration timeout();

  /** The pause between two looks at what is to be mailed. */
  @WithDefault("5s")
  Duration every();
}
