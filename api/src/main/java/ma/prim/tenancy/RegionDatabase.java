package ma.prim.tenancy;

import java.util.Optional;

/**
 * Where a region's rows are. Without a server of its own the region lives on the platform's.
 *
 * @param name the database (schema) on the server
 * @param server {@code jdbc:mysql://host:port}, or several hosts for a group, whose primary is
 *     found; absent for the platform's server
 * @param credentials for a server of its own
 */
public record RegionDatabase(
    String name, Optional<String> server, Optional<Credentials> credentials) {

  public RegionDatabase {
    server = server == null ? Optional.empty() : server;
    credentials = credentials == null ? Optional.empty() : credentials;
  }

  /** Where the secret is, never the secret: an environment variable or a file. */
  public record Credentials(
      String user, Optional<String> passwordEnv, Optional<String> passwordFile) {
    public Credentials {
      passwordEnv = passwordEnv == null ? Optional.empty() : passwordEnv;
      passwordFile = passwordFile == null ? Optional.empty() : passwordFile;
    }
  }
}
