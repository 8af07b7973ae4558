package ma.prim.integration.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A partner's server in another language, with the published package that such partners use. What
 * it needs is installed from the lock file when it is first started.
 */
final class NodeReceiver implements AutoCloseable {
  private static final Path SOURCE = Path.of("src", "test", "resources", "node-receiver");
  private static final Path FOLDER = Path.of("target", "node-receiver");
  private static boolean installed;

  private final Process process;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private NodeReceiver(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::follow);
  }

  /**
   * @param port 0 for any
   */
  static NodeReceiver with(String secret, int port) {
    install();
    ProcessBuilder node = new ProcessBuilder("node", "receiver.mjs").directory(FOLDER.toFile());
    node.environment().put("WEBHOOK_SECRET", secret);
    node.environment().put("PORT", String.valueOf(port));
    node.redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      NodeReceiver receiver = new NodeReceiver(node.start());
      receiver.await("listening ");
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException("the tests need Node 20", e);
    }
  }

  private static synchronized void install() {
    if (installed) {
      return;
    }
    try {
      Files.createDirectories(FOLDER);
      for (String file : List.of("package.json", "package-lock.json", "receiver.mjs")) {
        Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
      Process npm =
          new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund")
              .directory(FOLDER.toFile())
              .redirectErrorStream(true)
              .redirectOutput(FOLDER.resolve("npm.log").toFile())
              .start();
      assertThat(npm.waitFor(3, TimeUnit.MINUTES)).as("npm ci ends").isTrue();
      assertThat(npm.exitValue()).as(Files.readString(FOLDER.resolve("npm.log"))).isZero();
      installed = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  int port() {
    return Integer.parseInt(await("listening ").substring("listening ".length()));
  }

  String url() {
    return "http://localhost:" + port() + "/";
  }

  /** The first line that begins so, as soon as there is one. */
  String await(String beginning) {
    return Awaitility.await(beginning + " among " + lines)
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> lines.stream().filter(line -> line.startsWith(beginning)).findFirst().orElse(""),
            line -> !line.isEmpty());
  }

  private void follow() {
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      output.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException ended) {
      // with the process
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
