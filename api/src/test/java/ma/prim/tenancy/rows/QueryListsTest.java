package ma.prim.tenancy.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ma.prim.http.QueryLists;
import ma.prim.tenancy.CellScope;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class QueryListsTest extends LeafletTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 125, 126, 127, 400})
  void whoeverIsListedIsFoundHoweverLongTheList(int others) {
    List<String> ids = new ArrayList<>(of("other", others));
    ids.addAll(List.of("of-oujda", "of-nador"));
    assertThat(found(ids)).containsExactly("of-nador", "of-oujda");
  }

  @Test
  void anEmptyListFindsNobody() {
    assertThat(found(List.of())).isEmpty();
  }

  @Test
  void listsStandBesideSingleValues() {
    List<String> found =
        within(
            CellScope.REGION,
            () ->
                QueryLists.select(
                        entities.unwrap(Session.class),
                        "select l.id from Leaflet l where l.id in (:ids) and l.id <> :id"
                            + " and l.title in (:titles)",
                        String.class,
                        Map.of(
                            "ids", List.of("of-nador", "of-oujda", "of-driouch"),
                            "id", "of-nador",
                            "titles", List.of("t")))
                    .setMaxResults(5)
                    .list());
    assertThat(found).containsExactlyInAnyOrder("of-oujda", "of-driouch");
  }

  @Test
  void listsOfOneLengthHaveOnePlan() {
    int before = plans();
    found(of("some", 60));
    int kept = plans();
    assertThat(kept).isEqualTo(before + 1);
    found(of("more", 64));
    found(of("fewer", 33));
    assertThat(plans()).isEqualTo(kept);
  }

  @Test
  void aListOfOneHasAPlan() {
    int before = plans();
    assertThat(notAmong(List.of("of-nador"))).isEqualTo(3);
    assertThat(plans()).isEqualTo(before + 1);
    assertThat(notAmong(List.of("of-nador", "of-oujda"))).isEqualTo(2);
    assertThat(plans()).isEqualTo(before + 2);
  }

  private long notAmong(List<String> ids) {
    return within(
        CellScope.REGION,
        () ->
            QueryLists.select(
                    entities.unwrap(Session.class),
                    "select count(l) from Leaflet l where l.id not in :ids",
                    Long.class,
                    Map.of("ids", ids))
                .getSingleResult());
  }

  private static List<String> of(String name, int many) {
    return IntStream.range(0, many).mapToObj(i -> name + "-" + i).toList();
  }

  private int plans() {
    return entities
        .getEntityManagerFactory()
        .unwrap(SessionFactoryImplementor.class)
        .getQueryEngine()
        .getInterpretationCache()
        .getNumberOfCachedQueryPlans();
  }

  private List<String> found(List<String> ids) {
    return within(
        CellScope.REGION,
        () ->
            QueryLists.select(
                    entities.unwrap(Session.class),
                    "select l.id from Leaflet l where l.id in (:ids) order by l.id",
                    String.class,
                    Map.of("ids", ids))
                .list());
  }
}
