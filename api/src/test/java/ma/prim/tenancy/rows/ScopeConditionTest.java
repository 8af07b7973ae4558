package ma.prim.tenancy.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.persistence.criteria.CriteriaQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import ma.prim.tenancy.CellScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ScopeConditionTest extends LeafletTest {
  private final ScopeInStatements scope = new ScopeInStatements();

  static Stream<Arguments> scopes() {
    return Stream.of(
        Arguments.of(CellScope.NOTHING, List.of()),
        Arguments.of(cell("unknown"), List.of()),
        Arguments.of(cell(NADOR), List.of("of-nador")),
        Arguments.of(province(IN_NADOR), List.of("of-nador", "of-province-nador")),
        Arguments.of(CellScope.ofCells(Set.of(NADOR, OUJDA)), List.of("of-nador", "of-oujda")),
        Arguments.of(
            CellScope.of(Set.of(IN_NADOR), Set.of(OUJDA)),
            List.of("of-nador", "of-oujda", "of-province-nador")),
        Arguments.of(
            CellScope.REGION, List.of("of-driouch", "of-nador", "of-oujda", "of-province-nador")));
  }

  @ParameterizedTest
  @MethodSource("scopes")
  void aQueryFindsTheRowsOfTheScope(CellScope scope, List<String> ids) {
    assertThat(
            within(
                scope,
                () ->
                    entities
                        .createQuery("select l.id from Leaflet l order by l.id", String.class)
                        .getResultList()))
        .isEqualTo(ids);
  }

  @Test
  void whatIsLoadedByItsIdIsOfTheScope() {
    assertThat(within(cell(NADOR), () -> entities.find(Leaflet.class, "of-oujda"))).isNull();
    assertThat(within(cell(NADOR), () -> entities.find(Leaflet.class, "of-nador"))).isNotNull();
  }

  @Test
  void aCriteriaQueryFindsTheRowsOfTheScope() {
    long count =
        within(
            cell(OUJDA),
            () -> {
              var builder = entities.getCriteriaBuilder();
              CriteriaQuery<Long> query = builder.createQuery(Long.class);
              query.select(builder.count(query.from(Leaflet.class)));
              return entities.createQuery(query).getSingleResult();
            });
    assertThat(count).isEqualTo(1);
  }

  @Test
  void aCollectionHoldsTheRowsOfTheScope() {
    assertThat(
            within(
                cell(NADOR),
                () ->
                    entities.find(Leaflet.class, "of-nador").pages.stream()
                        .map(page -> page.id)
                        .toList()))
        .containsExactly("p1");
  }

  @Test
  void aJoinReachesTheRowsOfTheScope() {
    String query = "select p.id from Leaflet l join LeafletPage p on p.leaflet = l order by p.id";
    assertThat(within(cell(NADOR), () -> entities.createQuery(query, String.class).getResultList()))
        .containsExactly("p1");
  }

  @Test
  void aBulkUpdateChangesTheRowsOfTheScope() {
    int changed =
        within(
            cell(NADOR),
            () -> entities.createQuery("update Leaflet set title = 'x'").executeUpdate());
    assertThat(changed).isEqualTo(1);
  }

  @Test
  void aBulkDeleteDeletesTheRowsOfTheScope() {
    int deleted =
        within(province(IN_OUJDA), () -> entities.createQuery("delete Leaflet").executeUpdate());
    assertThat(deleted).isEqualTo(1);
  }

  @Test
  void aConditionOverOtherRowsIsAboutTheRowItself() {
    assertThat(
            within(
                cell(NADOR),
                () ->
                    entities
                        .createQuery("select l.id from OwnedLeaflet l", String.class)
                        .getResultList()))
        .containsExactly("of-nador");
    assertThat(within(cell(NADOR), () -> entities.find(OwnedLeaflet.class, "of-oujda"))).isNull();
    int deleted =
        within(cell(NADOR), () -> entities.createQuery("delete OwnedLeaflet").executeUpdate());
    assertThat(deleted).isEqualTo(1);
  }

  @Test
  void outsideARequestThereIsNoScopeAtAll() {
    String statement = "select 1 from test_leaflet where " + ScopeCondition.CONTENT;
    assertThatThrownBy(() ->
            CompletableFuture.supplyAsync(
                    () -> scope.inspect(statement), Thread::startVirtualThread)
                .join())
        .hasCauseInstanceOf(ContextNotActiveException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {ScopeCondition.CONTENT, ScopeCondition.HEADERS})
  void whatIsNotPutInFindsNothing(String condition) throws SQLException {
    assertThat(count("select count(*) from test_leaflet where " + condition)).isZero();
    assertThat(count("select count(*) from test_leaflet")).isPositive();
  }

  @Test
  void aNameThatCouldEndALiteralIsNotPutIn() {
    assertThatThrownBy(
            () -> within(cell("x') or ('1'='1"), () -> entities.find(Leaflet.class, "of-oujda")))
        .hasMessageContaining("not the name of a cell or province");
  }

  @Test
  void theTextOfAParameterIsNotTakenForTheScope() {
    assertThat(
            within(
                cell(NADOR),
                () ->
                    entities
                        .createQuery(
                            "select count(l) from Leaflet l where l.title <> :title", Long.class)
                        .setParameter("title", "':mode'")
                        .getSingleResult()))
        .isEqualTo(1);
  }

  @Test
  void aConditionThatNamesWhatThereIsNotIsRefused() {
    assertThatThrownBy(() -> within(cell(NADOR), () -> scope.inspect("select ':everything'")))
        .hasMessageContaining("everything");
  }

  private long count(String statement) throws SQLException {
    try (Connection connection = data.source(oriental()).getConnection();
        Statement count = connection.createStatement();
        ResultSet row = count.executeQuery(statement)) {
      row.next();
      return row.getLong(1);
    }
  }
}
