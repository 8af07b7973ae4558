package ma.prim.packaged;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** The service as it is shipped, in a process of its own. */
public final class Service implements AutoCloseable {
  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final Path OPTIONS = Path.of("..", "scripts", "lib", "jvm.options");
  private static final Duration PATIENCE = Duration.ofSeconds(600);

  private final Process process;
  private final Path log;
  private final int port;

  private Service(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /**
   * @param folder of its own, for what it writes
   * @param environment beside the one of the tests' servers; an empty text takes a variable away
   */
  public static Service start(Path folder, Map<String, String> environment) {
    return start(folder, environment, freePort());
  }

  /** At a port of one's own choice: a service that was killed comes back where it was. */
  public static Service start(Path folder, Map<String, String> environment, int port) {
    Path log = folder.resolve("service.log");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(
            java.toString(),
            "@" + OPTIONS,
            // of services that live for seconds the second compiler would take half of the time
            "-XX:TieredStopAtLevel=1",
            "-Xmx768m",
            "-jar",
            JAR.toAbsolutePath().toString());
    builder.environment().put("PRIM_HTTP_PORT", String.valueOf(port));
    builder.environment().put("PRIM_AUDIT_ANCHORS", folder.resolve("anchors").toString());
    builder.environment().put("PRIM_DOCUMENTS_FOLDER", folder.resolve("documents").toString());
    builder.environment().put("PRIM_DOCUMENTS", folder.resolve("documents").toString());
    environment.forEach((name, value) -> {
      if (value.isEmpty()) {
        builder.environment().remove(name);
      } else {
        builder.environment().put(name, value);
      }
    });
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      return new Service(builder.start(), log, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder of regions' files with the Oriental's alone. */
  public static Path oriental(Path folder, UnaryOperator<String> change) {
    try {
      Path files = Files.createDirectory(folder.resolve("tenant-config"));
      String text = Files.readString(Path.of("..", "tenant-config", "oriental.yaml"));
      Files.writeString(files.resolve("oriental.yaml"), change.apply(text));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void awaitReady() {
    await("readiness")
        .atMost(PATIENCE)
        .until(() -> {
          if (!process.isAlive()) {
            throw new AssertionError("the service ended:\n" + log());
          }
          return readiness() == 200;
        });
  }

  /** The status of the readiness check; 0 if nobody listens. */
  public int readiness() {
    try {
      return request().get("/q/health/ready").statusCode();
    } catch (Exception refused) {
      if (refused instanceof ConnectException || refused.getCause() instanceof ConnectException) {
        return 0;
      }
      throw refused;
    }
  }

  public RequestSpecification request() {
    return RestAssured.given().port(port);
  }

  public int port() {
    return port;
  }

  /** As systems end their services. */
  public void terminate() {
    process.destroy();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public int exitStatus() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("the service did not end:\n" + log());
    }
    return process.exitValue();
  }

  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** kill -9, from one moment to the next. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    exitStatus();
  }

  public static int freePort() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
