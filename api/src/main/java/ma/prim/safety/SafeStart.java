package ma.prim.safety;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ma.prim.Profile;
import ma.prim.tenancy.config.RegionFileReader;
import ma.prim.tenancy.config.WrongFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** A production service does not start unsafely; it says all that is wrong at once. */
@Singleton
class SafeStart {
  private static final Logger LOG = Logger.getLogger(SafeStart.class);

  /** Before anything else is read, asked or made. */
  private static final int FIRST = 1;

  private final Profile profile;
  private final UnsafeSettings settings;
  private final Path folder;

  SafeStart(
      Profile profile,
      UnsafeSettings settings,
      @ConfigProperty(name = "prim.tenant-config") Path folder) {
    this.profile = profile;
    this.settings = settings;
    this.folder = folder;
  }

  void check(@Observes @Priority(FIRST) StartupEvent start) {
    if (profile.isDev()) {
      return;
    }
    List<String> reasons = new ArrayList<>(settings.reasons());
    reasons.addAll(ofRegions());
    if (!reasons.isEmpty()) {
      reasons.forEach(LOG::error);
      throw new IllegalStateException("This configuration is not safe for production.");
    }
  }

  private List<String> ofRegions() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .flatMap(file -> ofRegion(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> ofRegion(Path file) {
    try {
      return settings.reasons(new RegionFileReader().read(file).config());
    } catch (WrongFile wrong) {
      LOG.debugf("%s is refused when regions are opened", file);
      return List.of();
    }
  }
}
