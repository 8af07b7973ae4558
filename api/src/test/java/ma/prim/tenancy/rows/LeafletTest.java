package ma.prim.tenancy.rows;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.Callable;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;
import ma.prim.tenancy.Regions;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.BeforeEach;

/** Four leaflets: of Nador, of Driouch, of the provincial cell of Nador, of Oujda. */
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
abstract class LeafletTest {
  static final String NADOR = "nador";
  static final String OUJDA = "oujda";
  static final String IN_NADOR = "MA-NAD";
  static final String IN_OUJDA = "MA-OUJ";

  @Inject Regions regions;
  @Inject InRegion inRegion;
  @Inject RegionData data;
  @Inject EntityManager entities;

  @BeforeEach
  void leaflets() throws SQLException {
    sql(
        "drop table if exists test_leaflet_page, test_leaflet",
        """
        create table test_leaflet (
          id varchar(40) primary key, cell varchar(60) not null, province varchar(6) not null,
          title varchar(100), key ix_leaflet_cell (cell), key ix_leaflet_province (province)
        ) character set utf8mb4 collate utf8mb4_0900_bin
        """,
        """
        create table test_leaflet_page (
          id varchar(40) primary key, leaflet varchar(40) not null, cell varchar(60) not null,
          province varchar(6) not null, key ix_page_cell (cell), key ix_page_leaflet (leaflet)
        ) character set utf8mb4 collate utf8mb4_0900_bin
        """,
        """
        insert into test_leaflet (id, cell, province, title) values
          ('of-nador', 'nador', 'MA-NAD', 't'), ('of-driouch', 'driouch', 'MA-DRI', 't'),
          ('of-province-nador', 'province-nador', 'MA-NAD', 't'), ('of-oujda', 'oujda', 'MA-OUJ', 't')
        """,
        """
        insert into test_leaflet_page (id, leaflet, cell, province) values
          ('p1', 'of-nador', 'nador', 'MA-NAD'), ('p2', 'of-nador', 'oujda', 'MA-OUJ'),
          ('p3', 'of-oujda', 'oujda', 'MA-OUJ')
        """);
  }

  Region oriental() {
    return regions.available("oriental");
  }

  static CellScope cell(String slug) {
    return CellScope.ofCells(Set.of(slug));
  }

  static CellScope province(String iso) {
    return CellScope.of(Set.of(iso), Set.of());
  }

  <T> T within(CellScope scope, Callable<T> work) {
    return inRegion.call(oriental(), scope, "test", work);
  }

  void sql(String... statements) throws SQLException {
    try (Connection connection = data.source(oriental()).getConnection();
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }
}
