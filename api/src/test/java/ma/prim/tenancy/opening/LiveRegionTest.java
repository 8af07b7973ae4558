package ma.prim.tenancy.opening;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import ma.prim.tenancy.RegionStatus;
import ma.prim.tenancy.Regions;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Changes regions' files of a running service, and leaves them as they were. */
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
abstract class LiveRegionTest {
  static final String ORIENTAL = "oriental";
  static final String TANGER = "tanger-tetouan-al-hoceima";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Inject Regions regions;

  private String oriental;

  @BeforeEach
  void keep() {
    oriental = RegionFiles.text(ORIENTAL);
  }

  @AfterEach
  void restore() {
    RegionFiles.remove(TANGER);
    RegionFiles.write(ORIENTAL, oriental);
    awaitGone(TANGER);
    awaitStatus(ORIENTAL, status -> status.isUp() && status.reason().isEmpty());
  }

  /** The text of the third region's file. */
  static String tanger() {
    try (InputStream in =
        LiveRegionTest.class.getResourceAsStream("/regions/" + TANGER + ".yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<RegionStatus> status(String slug) {
    return regions.statuses().stream().filter(status -> status.slug().equals(slug)).findFirst();
  }

  void awaitUp(String slug) {
    awaitStatus(slug, RegionStatus::isUp);
  }

  void awaitDown(String slug, String reason) {
    awaitStatus(
        slug, status -> !status.isUp() && status.reason().filter(reason::equals).isPresent());
  }

  void awaitStatus(String slug, Predicate<RegionStatus> condition) {
    await("status of " + slug)
        .atMost(PATIENCE)
        .until(() -> status(slug), now -> now.filter(condition).isPresent());
  }

  void awaitGone(String slug) {
    await("end of " + slug).atMost(PATIENCE).until(() -> status(slug).isEmpty());
  }

  void awaitTrue(String what, java.util.concurrent.Callable<Boolean> condition) {
    await(what).atMost(PATIENCE).until(condition);
  }
}
