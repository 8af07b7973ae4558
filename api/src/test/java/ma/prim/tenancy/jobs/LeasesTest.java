package ma.prim.tenancy.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.Regions;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class LeasesTest {
  @Inject Leases leases;
  @Inject Regions regions;

  @Test
  void whileOneIsAtItAnotherIsSentAway() throws Exception {
    Region oriental = region("oriental");
    boolean nested =
        leases
            .call(oriental, "a", () -> leases.call(oriental, "a", () -> true).isEmpty())
            .orElseThrow();
    assertThat(nested).isTrue();
  }

  @Test
  void anotherJobAndAnotherRegionAreNotHeldUp() throws Exception {
    Region oriental = region("oriental");
    assertThat(
            leases.call(
                oriental,
                "a",
                () ->
                    leases.call(oriental, "b", () -> 1).isPresent()
                        && leases.call(region("souss-massa"), "a", () -> 1).isPresent()))
        .contains(true);
  }

  @Test
  void whatFailsGivesTheLeaseBack() throws Exception {
    assertThatThrownBy(() ->
            leases.call(
                region("oriental"),
                "a",
                () -> {
                  throw new IllegalStateException("on purpose");
                }))
        .hasMessage("on purpose");
    assertThat(leases.call(region("oriental"), "a", () -> 1)).contains(1);
  }

  private Region region(String slug) {
    return regions.available(slug);
  }
}
