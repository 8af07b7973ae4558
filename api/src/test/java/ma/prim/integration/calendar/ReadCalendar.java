package ma.prim.integration.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A calendar as somebody else's program reads it: ical.js, run by Node. */
public final class ReadCalendar {
  private static final Path SOURCE = Path.of("src/test/ical");
  private static final Path FOLDER = Path.of("target/ical");
  private static boolean installed;

  private ReadCalendar() {}

  /** The events and what is said of the whole. */
  public static JsonNode of(byte[] calendar) {
    install();
    String read = run(List.of("node", "read.mjs"), calendar);
    try {
      return new ObjectMapper().readTree(read);
    } catch (IOException e) {
      throw new UncheckedIOException(read, e);
    }
  }

  public static JsonNode event(JsonNode calendar, String uid) {
    for (JsonNode event : calendar.path("events")) {
      if (event.path("uid").asText().startsWith(uid)) {
        return event;
      }
    }
    throw new AssertionError("no event " + uid);
  }

  private static synchronized void install() {
    if (installed) {
      return;
    }
    try {
      Files.createDirectories(FOLDER);
      for (String file : List.of("package.json", "package-lock.json", "read.mjs")) {
        Files.copy(
            SOURCE.resolve(file),
            FOLDER.resolve(file),
            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run(List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"), new byte[0]);
    installed = true;
  }

  private static String run(List<String> command, byte[] input) {
    try {
      Process process =
          new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true).start();
      process.getOutputStream().write(input);
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(command + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
