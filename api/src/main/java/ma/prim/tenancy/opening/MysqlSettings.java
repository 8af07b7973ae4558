package ma.prim.tenancy.opening;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The platform's MySQL server, and how regions' connections to any server behave. */
@ConfigMapping(prefix = "prim.mysql")
public interface MysqlSettings {

  /**
   * {@code jdbc:mysql://host:port}, without a database; {@code jdbc:mysql://host:port,host:port,…}
   * for a group, whose primary is found.
   */
  String url();

  String user();

  Optional<String> password();

  /** File that holds the password and nothing else; wins over {@link #password()}. */
  Optional<Path> passwordFile();

  /** Whether a region's database may be created where it is absent. */
  @WithDefault("true")
  boolean createDatabases();

  /** Connector/J's sslMode. */
  @WithDefault("PREFERRED")
  String sslMode();

  /**
   * Connector/J's openTelemetry: {@code PREFERRED} makes a span of each statement, where traces go
   * anywhere or not.
   */
  @WithDefault("DISABLED")
  String openTelemetry();

  /** How long a server that does not answer holds up whoever wants a new connection. */
  @WithDefault("1500ms")
  Duration connectTimeout();

  /** How long a statement may stay without any answer. */
  @WithDefault("20s")
  Duration socketTimeout();

  Pool pool();

  /** One region's connections in one copy of the service. */
  interface Pool {
    @WithDefault("20")
    int maxSize();

    @WithDefault("2")
    int minSize();

    /** How long a request waits for a connection before it is told to come again. */
    @WithDefault("2s")
    Duration acquisitionTimeout();

    /** A connection unused for this long is tried before it is given out. */
    @WithDefault("5s")
    Duration idleValidation();

    @WithDefault("30m")
    Duration maxLifetime();
  }
}
