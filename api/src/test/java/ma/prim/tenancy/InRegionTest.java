package ma.prim.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class InRegionTest {
  private static final String DATABASE = "select database()";

  @Inject InRegion inRegion;
  @Inject Regions regions;
  @Inject CurrentRegion currentRegion;
  @Inject CurrentScope currentScope;
  @Inject CurrentActor currentActor;
  @Inject EntityManager entities;

  @Test
  void insideATransactionItIsRefused() {
    assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> database("oriental")))
        .hasStackTraceContaining("begins its own transaction");
  }

  @Test
  void withoutARegionThereIsNoDatabase() {
    assertThatThrownBy(() ->
            QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(DATABASE).getSingleResult()))
        .hasStackTraceContaining("no region is set");
  }

  @Test
  void whatFailsIsUndone() {
    String count = "select count(*) from job_lease where job = 'undone'";
    assertThatThrownBy(() ->
            call(
                "oriental",
                () -> {
                  entities
                      .createNativeQuery("insert into job_lease (job) values ('undone')")
                      .executeUpdate();
                  throw new IllegalStateException("on purpose");
                }))
        .hasStackTraceContaining("on purpose");
    Object found = call("oriental", () -> entities.createNativeQuery(count).getSingleResult());
    assertThat(found).isEqualTo(0L);
  }

  @Test
  void eachPieceOfWorkIsInItsOwnRegion() {
    assertThat(List.of(database("oriental"), database("souss-massa"), database("oriental")))
        .containsExactly("prim_oriental", "prim_souss_massa", "prim_oriental");
  }

  @Test
  void theWorkHasARegionAScopeAndAnActor() {
    CellScope scope = CellScope.ofCells(Set.of("nador"));
    inRegion.run(
        regions.available("oriental"),
        scope,
        "job:test",
        () -> {
          assertThat(currentRegion.get().slug()).isEqualTo("oriental");
          assertThat(currentScope.content()).isEqualTo(scope);
          assertThat(currentActor.find()).contains("job:test");
        });
    assertThat(currentRegion.find()).isEmpty();
    assertThat(currentActor.find()).isEmpty();
  }

  private Object database(String slug) {
    return call(slug, () -> entities.createNativeQuery(DATABASE).getSingleResult());
  }

  private <T> T call(String slug, java.util.concurrent.Callable<T> work) {
    return inRegion.call(regions.available(slug), CellScope.NOTHING, "test", work);
  }
}
