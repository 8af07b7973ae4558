package ma.prim.tenancy.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.Field;
import ma.prim.tenancy.CellOwned;
import ma.prim.tenancy.CellScope;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WriteGuardTest extends LeafletTest {

  @Test
  void aRowOfAForeignCellIsNotInserted() {
    assertThatThrownBy(
            () -> within(cell(NADOR), () -> persist(new Leaflet("new", OUJDA, IN_OUJDA))))
        .hasStackTraceContaining("must not be written");
    assertThat(exists("new")).isFalse();
  }

  @Test
  void aDetachedRowOfAForeignCellIsNotWritten() {
    Leaflet foreign = within(CellScope.REGION, () -> entities.find(Leaflet.class, "of-oujda"));
    foreign.title = "changed";

    assertThatThrownBy(() -> within(cell(NADOR), () -> entities.merge(foreign)))
        .hasStackTraceContaining("must not be written");
    assertThat(title("of-oujda")).isEqualTo("t");
  }

  @Test
  void aRowIsNotRelabelledIntoAnotherCell() {
    assertThatThrownBy(() ->
            within(
                CellScope.REGION,
                () -> {
                  Leaflet leaflet = entities.find(Leaflet.class, "of-nador");
                  Field cell = CellOwned.class.getDeclaredField("cell");
                  cell.setAccessible(true);
                  cell.set(leaflet, OUJDA);
                  leaflet.title = "changed";
                  return null;
                }))
        .hasStackTraceContaining("by a transfer only");
  }

  @Test
  void theCellThatHasARowMayHandItOver() {
    within(
        cell(NADOR),
        () -> {
          entities.find(Leaflet.class, "of-nador").handTo(OUJDA, IN_OUJDA);
          return null;
        });
    assertThat(within(cell(OUJDA), () -> entities.find(Leaflet.class, "of-nador"))).isNotNull();
    assertThat(within(cell(NADOR), () -> entities.find(Leaflet.class, "of-nador"))).isNull();
  }

  @Test
  void rowsOfTheScopeAreWritten() {
    within(cell(NADOR), () -> persist(new Leaflet("new", NADOR, IN_NADOR)));
    within(
        cell(NADOR),
        () -> {
          entities.find(Leaflet.class, "new").title = "changed";
          return null;
        });
    assertThat(title("new")).isEqualTo("changed");
    within(
        cell(NADOR),
        () -> {
          entities.remove(entities.find(Leaflet.class, "new"));
          return null;
        });
    assertThat(exists("new")).isFalse();
  }

  private Object persist(Leaflet leaflet) {
    entities.persist(leaflet);
    return null;
  }

  private boolean exists(String id) {
    return within(CellScope.REGION, () -> entities.find(Leaflet.class, id)) != null;
  }

  private String title(String id) {
    return within(CellScope.REGION, () -> entities.find(Leaflet.class, id)).title;
  }
}
