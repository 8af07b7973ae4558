package ma.prim.tenancy.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** MySQL must see through the condition: the branch that applies, one index, nothing else. */
@QuarkusTest
class ScopeIndexTest extends LeafletTest {

  @BeforeEach
  void manyLeaflets() throws SQLException {
    sql(
        "set session cte_max_recursion_depth = 20000",
        """
        insert into test_leaflet (id, cell, province, title)
          with recursive n (i) as (select 1 union all select i + 1 from n where i < 10000)
          select concat('many-', i), concat('cell-', i % 500), concat('P-', i % 50), 't' from n
        """,
        "analyze table test_leaflet");
  }

  @Test
  void ofCellsTheIndexOnTheCellIsUsed() throws SQLException {
    assertThat(explain("cell", "P-1")).startsWith("range ix_leaflet_cell");
  }

  @Test
  void ofProvincesTheIndexOnTheProvinceIsUsed() throws SQLException {
    assertThat(explain("province", "P-1")).startsWith("range ix_leaflet_province");
  }

  @Test
  void ofBothTheTwoIndexesAreMerged() throws SQLException {
    assertThat(explain("mixed", "P-1")).startsWith("index_merge");
  }

  @Test
  void ofTheRegionTheConditionIsGone() throws SQLException {
    assertThat(explain("region", "P-1")).startsWith("ALL null").doesNotContain("where");
  }

  @Test
  void ofNothingNoRowIsRead() throws SQLException {
    assertThat(explain("nothing", "P-1")).containsIgnoringCase("impossible where");
  }

  /** Access type, index, and what else MySQL says of the statement as the driver sends it. */
  private String explain(String mode, String province) throws SQLException {
    String condition =
        ScopeCondition.CONTENT
            .replace(":mode", mode)
            .replace("':provinces'", "'" + province + "', 'P-2'")
            .replace("':cells'", "'cell-1', 'cell-2'");
    try (Connection connection = data.source(oriental()).getConnection();
        PreparedStatement explain =
            connection.prepareStatement("explain select * from test_leaflet where " + condition)) {
      try (ResultSet row = explain.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getString("type") + " " + row.getString("key") + " " + row.getString("Extra");
      }
    }
  }
}
