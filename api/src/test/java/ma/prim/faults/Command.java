package ma.prim.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * An operator's command, as a shell runs it.
 *
 * @param printed on standard output and standard error, in the order in which it came
 */
record Command(int status, String printed) {
  private static final long PATIENCE_MINUTES = 15;

  /**
   * @param environment beside that of the tests; an empty text takes a variable away
   */
  static Command run(Map<String, String> environment, String... words) {
    return start(environment, words).join();
  }

  static CompletableFuture<Command> start(Map<String, String> environment, String... words) {
    ProcessBuilder builder = new ProcessBuilder(List.of(words)).redirectErrorStream(true);
    environment.forEach((name, value) -> {
      if (value.isEmpty()) {
        builder.environment().remove(name);
      } else {
        builder.environment().put(name, value);
      }
    });
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return CompletableFuture.supplyAsync(() -> ended(process), Thread::startVirtualThread);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Command ended(Process process) {
    try {
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("it does not end: " + printed);
      }
      return new Command(process.exitValue(), printed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A script of ours. */
  static String script(String name) {
    return Path.of("..", "scripts", name).toAbsolutePath().normalize().toString();
  }

  Command succeeded() {
    if (status != 0) {
      throw new AssertionError("status " + status + ":\n" + printed);
    }
    return this;
  }

  String lastLine() {
    return printed.lines().toList().getLast();
  }
}
