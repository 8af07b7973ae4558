package ma.prim.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class OpenRegionsTest {
  @Inject Regions regions;

  @Test
  void bothRegionsAreUp() {
    assertThat(regions.statuses())
        .extracting(RegionStatus::slug)
        .contains("oriental", "souss-massa");
    assertThat(regions.statuses()).allMatch(RegionStatus::isUp);
  }
}
