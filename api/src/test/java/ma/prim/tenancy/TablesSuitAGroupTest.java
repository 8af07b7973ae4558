package ma.prim.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** What Group Replication asks of every table; else the first write on a group would tell. */
@QuarkusTest
class TablesSuitAGroupTest {

  @Test
  void eachHasAPrimaryKeyAndIsTransactional() {
    assertThat(
            Stored.in("oriental")
                .rows(
                    "select t.table_name, t.engine from information_schema.tables t"
                        + " where t.table_schema = database() and t.table_type = 'BASE TABLE'"
                        + " and (t.engine <> 'InnoDB' or not exists ("
                        + "select 1 from information_schema.table_constraints c"
                        + " where c.table_schema = t.table_schema and c.table_name = t.table_name"
                        + " and c.constraint_type = 'PRIMARY KEY'))"))
        .isEmpty();
  }

  @Test
  void thereAreSome() {
    assertThat(
            Stored.in("oriental")
                .number(
                    "select count(*) from information_schema.tables"
                        + " where table_schema = database() and table_type = 'BASE TABLE'"))
        .isGreaterThan(50);
  }
}
