package ma.prim.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The MySQL and the Keycloak that the fault tests have for themselves, as operators end them. */
final class Servers {
  private static final long PATIENCE_SECONDS = 330;

  private Servers() {}

  /** kill -9. */
  static void killMysql() {
    run("mysql", "kill");
  }

  /** With the same data at the same port; it answers then. */
  static void startMysql() {
    run("mysql", "start");
  }

  static void stopKeycloak() {
    run("keycloak", "stop");
  }

  static void startKeycloak() {
    run("keycloak", "start");
  }

  private static void run(String server, String action) {
    Path log = Path.of("target", "faults", "servers.log");
    try {
      Files.createDirectories(log.getParent());
      Process process =
          new ProcessBuilder(
                  "bash",
                  Path.of("..", "scripts", "test").toString(),
                  "--server",
                  System.getenv("PRIM_TEST_SERVERS"),
                  server,
                  action)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(server + " " + action + ": see " + log);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
