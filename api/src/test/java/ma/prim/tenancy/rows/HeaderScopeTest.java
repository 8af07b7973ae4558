package ma.prim.tenancy.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.CurrentScope;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HeaderScopeTest extends LeafletTest {
  @Inject CurrentRegion currentRegion;
  @Inject CurrentScope currentScope;

  @Test
  @ActivateRequestContext
  void aCoordinatorSeesHeadersAndNoContent() {
    currentRegion.set(oriental());
    currentScope.set(CellScope.NOTHING, province(IN_NADOR));

    assertThat(ids("LeafletHeader")).containsExactly("of-nador", "of-province-nador");
    assertThat(ids("Leaflet")).isEmpty();
  }

  @Test
  @ActivateRequestContext
  void whoSeesContentSeesItsHeaders() {
    currentRegion.set(oriental());
    currentScope.set(cell(OUJDA), province(IN_NADOR));

    assertThat(ids("LeafletHeader")).containsExactly("of-nador", "of-oujda", "of-province-nador");
    assertThat(ids("Leaflet")).containsExactly("of-oujda");
  }

  @Test
  @ActivateRequestContext
  void untilAScopeIsSetNothingIsSeen() {
    currentRegion.set(oriental());

    assertThat(ids("LeafletHeader")).isEmpty();
    assertThat(Arc.container().requestContext().isActive()).isTrue();
  }

  private List<String> ids(String entity) {
    String query = "select e.id from " + entity + " e order by e.id";
    return QuarkusTransaction.requiringNew()
        .call(() -> entities.createQuery(query, String.class).getResultList());
  }
}
