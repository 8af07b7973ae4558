package ma.prim.bulk.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import ma.prim.tenancy.Regions;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** What rows say is not kept for nobody. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ForgetRowsTest {
  private static final String MANAGER = "manager.nador";

  @Inject ForgetRows forget;
  @Inject Regions regions;

  @Test
  void whatLiesForAWeekIsGivenUpAndErased() {
    AnImport old = AnImport.of(MANAGER, "group,familyName", "mre," + AnImport.aName()).checked();
    AnImport recent = AnImport.of(MANAGER, "group,familyName", "mre," + AnImport.aName()).checked();
    AnImport over =
        AnImport.of(MANAGER, "group,familyName", "mre," + AnImport.aName(), "tourist,X")
            .checked()
            .started()
            .awaiting("completed");
    age(old, 8);
    age(over, 8);
    age(recent, 6);
    forget.run(regions.available("oriental"));
    assertThat(withContent(old)).isZero();
    assertThat(withContent(over)).isZero();
    assertThat(withContent(recent)).isEqualTo(1);
    old.read().then().body("status", equalTo("cancelled"));
    over.read().then().body("status", equalTo("completed"));
    recent.read().then().body("status", equalTo("checked"));
  }

  private static void age(AnImport one, int days) {
    Stored.in("oriental")
        .change(
            "update bulk_import set updated_at = utc_timestamp(6) - interval ? day where id = ?",
            days,
            UUID.fromString(one.id()));
  }

  private static long withContent(AnImport one) {
    return Stored.in("oriental")
        .number(
            "select count(*) from bulk_import_row where import_id = ? and sealed is not null",
            UUID.fromString(one.id()));
  }
}
