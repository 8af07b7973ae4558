package ma.prim.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Regions;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class SealTest {
  private static final byte[] TEXT = "بنعلي Benali".getBytes(UTF_8);

  @Inject RegionCipher cipher;
  @Inject CursorCipher cursors;
  @Inject Regions regions;
  @Inject InRegion inRegion;

  @Test
  void opensWithAnotherContextNever() {
    byte[] sealed = in("oriental", () -> cipher.seal(TEXT, "people/1"));
    assertThatThrownBy(() -> in("oriental", () -> cipher.open(sealed, "people/2")))
        .isInstanceOf(CannotOpen.class)
        .hasMessageNotContaining("Benali");
  }

  @Test
  void opensInAnotherRegionNever() {
    byte[] sealed = in("oriental", () -> cipher.seal(TEXT, "people/1"));
    assertThatThrownBy(() -> in("souss-massa", () -> cipher.open(sealed, "people/1")))
        .isInstanceOf(CannotOpen.class);
  }

  @Test
  void opensChangedNever() {
    byte[] sealed = in("oriental", () -> cipher.seal(TEXT, "people/1"));
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> in("oriental", () -> cipher.open(sealed, "people/1")))
        .isInstanceOf(CannotOpen.class);
    assertThatThrownBy(() -> in("oriental", () -> cipher.open(new byte[3], "people/1")))
        .isInstanceOf(CannotOpen.class);
  }

  @Test
  void opensAsItWas() {
    byte[] sealed = in("oriental", () -> cipher.seal(TEXT, "people/1"));
    assertThat(new String(sealed, UTF_8)).doesNotContain("Benali");
    assertThat(in("oriental", () -> cipher.open(sealed, "people/1"))).isEqualTo(TEXT);
  }

  @Test
  void sealsTheSameTextDifferentlyEachTime() {
    byte[] one = in("oriental", () -> cipher.seal(TEXT, "people/1"));
    byte[] two = in("oriental", () -> cipher.seal(TEXT, "people/1"));
    assertThat(one).isNotEqualTo(two);
  }

  @Test
  void aCursorIsNotData() {
    byte[] cursor = in("oriental", () -> cursors.sealCursor(TEXT, "cases"));
    assertThatThrownBy(() -> in("oriental", () -> cipher.open(cursor, "cases")))
        .isInstanceOf(CannotOpen.class);
    assertThat(in("oriental", () -> cursors.openCursor(cursor, "cases"))).isEqualTo(TEXT);
  }

  @Test
  void aTokenHasOneHashAKindAndRegion() {
    byte[] hash = in("oriental", () -> cipher.index("name", "benali"));
    assertThat(hash).hasSize(8).isEqualTo(in("oriental", () -> cipher.index("name", "benali")));
    assertThat(hash)
        .isNotEqualTo(in("oriental", () -> cipher.index("prefix", "benali")))
        .isNotEqualTo(in("oriental", () -> cipher.index("name", "benal")))
        .isNotEqualTo(in("souss-massa", () -> cipher.index("name", "benali")));
    assertThat(in("oriental", () -> cipher.lookups("name", "benali")).getFirst()).isEqualTo(hash);
  }

  private <T> T in(String region, Callable<T> work) {
    return inRegion.call(regions.available(region), CellScope.NOTHING, "test:keys", work);
  }
}
