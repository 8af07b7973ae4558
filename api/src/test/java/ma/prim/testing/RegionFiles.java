package ma.prim.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The tests' own copy of tenant-config, made once a run: tests may add, change and remove regions'
 * files while the service runs.
 */
public class RegionFiles implements QuarkusTestResourceLifecycleManager {
  private static final Path SHIPPED = Path.of("..", "tenant-config");

  @Override
  public Map<String, String> start() {
    Path folder = Path.of("target", "tenant-config");
    try {
      Files.createDirectories(folder);
      for (Path old : yaml(folder)) {
        Files.delete(old);
      }
      for (Path file : yaml(SHIPPED)) {
        Files.writeString(folder.resolve(file.getFileName()), generous(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of("prim.tenant-config", folder.toAbsolutePath().toString());
  }

  /** One user makes the requests of many tests, and webhooks are received on this machine. */
  private static String generous(String text) {
    if (Boolean.getBoolean("prim.test.shipped-quotas")) {
      return text;
    }
    return text.replaceAll("([rR]equestsPerMinute): \\d+", "$1: 1000000")
        .replace("allowedHosts: []", "allowedHosts: [localhost]");
  }

  @Override
  public void stop() {}

  /** The text of a region's file as it is now. */
  public static String text(String slug) {
    try {
      return Files.readString(path(slug));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a region's file in place, as a whole or not at all. */
  public static void write(String slug, String text) {
    try {
      Path part = Files.createTempFile(folder(), slug, ".part");
      Files.writeString(part, text, StandardCharsets.UTF_8);
      Files.move(part, path(slug), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void edit(String slug, UnaryOperator<String> change) {
    String before = text(slug);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalStateException("the edit of " + slug + " changes nothing");
    }
    write(slug, after);
  }

  public static void remove(String slug) {
    try {
      Files.deleteIfExists(path(slug));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path path(String slug) {
    return folder().resolve(slug + ".yaml");
  }

  /** Where the files of this run are. */
  public static Path folder() {
    return ConfigProvider.getConfig().getValue("prim.tenant-config", Path.class);
  }

  private static Path[] yaml(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).toArray(Path[]::new);
    }
  }
}
