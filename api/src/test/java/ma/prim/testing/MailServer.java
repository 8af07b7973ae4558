package ma.prim.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * Where the service of the tests finds its mail server: a port at which nobody listens until a test
 * starts a server there.
 */
public class MailServer implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Map.of(
          "prim.mail.host",
          "localhost",
          "prim.mail.port",
          String.valueOf(free.getLocalPort()),
          "prim.mail.encryption",
          "none",
          "prim.mail.from",
          "PRIM <prim@oriental.example>",
          "prim.mail.link",
          "https://prim.example",
          "prim.mail.every",
          "500ms");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {}
}
