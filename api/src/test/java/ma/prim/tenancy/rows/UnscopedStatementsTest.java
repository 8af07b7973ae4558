package ma.prim.tenancy.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.TreeMap;
import ma.prim.tenancy.CellScope;
import ma.prim.testing.Statements;
import org.junit.jupiter.api.Test;

/** Of whatever entity: a condition into which no scope was put finds nothing, whoever asks. */
@QuarkusTest
class UnscopedStatementsTest extends LeafletTest {
  @Inject EntityManagerFactory factory;

  @Test
  void noEntityIsFoundByAConditionAsItStandsInTheMapping() {
    List<Class<?>> scoped = scoped();
    assertThat(scoped).hasSizeGreaterThan(20).contains(Leaflet.class, OwnedLeaflet.class);
    TreeMap<String, Long> found = new TreeMap<>();
    within(
        CellScope.REGION,
        () -> {
          Statements.asMapped(
              () -> scoped.forEach(entity -> found.put(entity.getSimpleName(), count(entity))));
          return null;
        });
    assertThat(found).allSatisfy((entity, rows) -> assertThat(rows).isZero());
    assertThat(within(CellScope.REGION, () -> count(Leaflet.class))).isPositive();
  }

  private long count(Class<?> entity) {
    return entities
        .createQuery("select count(e) from " + entity.getSimpleName() + " e", Long.class)
        .getSingleResult();
  }

  private List<Class<?>> scoped() {
    return factory.getMetamodel().getEntities().stream()
        .<Class<?>>map(EntityType::getJavaType)
        .filter(entity -> EntityChecks.restriction(entity).contains("':"))
        .toList();
  }
}
