package ma.prim.faults;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import ma.prim.packaged.Service;
import org.awaitility.Awaitility;

/** HAProxy before copies of the service, with what docs/operations.md advises. */
final class Balancer implements AutoCloseable {
  private static final String CONFIGURATION =
      """
      defaults
        mode http
        timeout connect 2s
        timeout client 60s
        timeout server 60s
        timeout check 5s
        option redispatch
        retries 3

      frontend api
        bind 127.0.0.1:%d
        stats enable
        stats uri /balancer
        default_backend copies

      backend copies
        balance roundrobin
        option httpchk GET /q/health/ready
        http-check expect status 200
        default-server check inter 1s fall 1 rise 2
      """;

  private final Process process;
  private final int port;
  private final int copies;

  private Balancer(Process process, int port, int copies) {
    this.process = process;
    this.port = port;
    this.copies = copies;
  }

  static Balancer of(Path folder, Service... copies) {
    int port = Service.freePort();
    StringBuilder text = new StringBuilder(CONFIGURATION.formatted(port));
    for (int i = 0; i < copies.length; i++) {
      text.append("  server copy%d 127.0.0.1:%d%n".formatted(i, copies[i].port()));
    }
    try {
      Path file = Files.writeString(folder.resolve("haproxy.cfg"), text);
      Process process =
          new ProcessBuilder("haproxy", "-db", "-f", file.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("haproxy.log").toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      Balancer balancer = new Balancer(process, port, copies.length);
      Awaitility.await("the balancer").atMost(Duration.ofSeconds(30)).until(balancer::answers);
      return balancer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean answers() {
    try {
      return taken() > 0;
    } catch (Exception notYet) {
      return false;
    }
  }

  /** Until it sends requests to every copy: only then may another be ended. */
  void awaitAllTaken() {
    Awaitility.await("every copy behind the balancer")
        .atMost(Duration.ofSeconds(60))
        .until(() -> copies == taken());
  }

  private long taken() {
    return RestAssured.given()
        .port(port)
        .urlEncodingEnabled(false)
        .get("/balancer;csv")
        .asString()
        .lines()
        .filter(line -> line.startsWith("copies,copy") && line.contains(",UP,"))
        .count();
  }

  String address() {
    return "http://127.0.0.1:" + port + Copies.REGION;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor(10, TimeUnit.SECONDS);
    process.destroyForcibly();
  }
}
