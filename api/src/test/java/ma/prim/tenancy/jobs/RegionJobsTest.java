package ma.prim.tenancy.jobs;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import ma.prim.tenancy.Region;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class RegionJobsTest {

  /** Fails the first time in each region, and must not be left for that. */
  @ApplicationScoped
  static class Counting implements RegionJob {
    private final Map<String, AtomicInteger> runs = new ConcurrentHashMap<>();

    @Override
    public String name() {
      return "counting";
    }

    @Override
    public Duration interval() {
      return Duration.ofMillis(50);
    }

    int runs(String region) {
      return runs.getOrDefault(region, new AtomicInteger()).get();
    }

    @Override
    public boolean run(Region region) {
      if (runs.computeIfAbsent(region.slug(), slug -> new AtomicInteger()).getAndIncrement() == 0) {
        throw new IllegalStateException("on purpose");
      }
      return false;
    }
  }

  @Inject Counting counting;

  @Test
  void aJobRunsForEveryRegionAgainAndAgain() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> counting.runs("oriental") > 2 && counting.runs("souss-massa") > 2);
  }
}
