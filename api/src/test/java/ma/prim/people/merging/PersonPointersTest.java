package ma.prim.people.merging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/**
 * Every column that says whose a row is either follows a merge or has a reason not to: a table that
 * is new fails here until somebody has thought of it.
 */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class PersonPointersTest {
  private static final Map<String, String> STAY =
      Map.of(
          "person_cell.person", "moved by a rule of its own: a cell knows a person once",
          "retention_notice.person_id", "goes with the file; the job looks again at the survivor's",
          "person_key.person", "made of the file, whenever it is written",
          "audit_entry.people", "what was seen then stays; who asks for all asks for all her ids");

  /** Written without the lock that a foreign key takes on the person. */
  private static final Set<String> WITHOUT_KEY =
      Set.of("idempotency.person", "bulk_import_row.person_id");

  @Test
  void everyColumnThatPointsAtAPersonIsThoughtOf() {
    Set<String> thoughtOf = new TreeSet<>(STAY.keySet());
    PersonPointer.ALL.forEach(pointer -> thoughtOf.add(pointer.table() + "." + pointer.column()));
    Set<String> found =
        columns(
            "select concat(table_name, '.', column_name) name from information_schema.columns"
                + " where table_schema = database() and (column_name in ('person', 'people')"
                + " or column_name like '%person\\_id%' or column_name like '%person_ids%')");
    found.addAll(keys());
    assertThat(found).isEqualTo(thoughtOf);
  }

  /** Whoever writes such a row meets who merges the person, and is told that she is no more. */
  @Test
  void whatFollowsAMergeCannotPointAtWhoIsMerged() {
    Set<String> following =
        PersonPointer.ALL.stream()
            .map(pointer -> pointer.table() + "." + pointer.column())
            .collect(Collectors.toCollection(TreeSet::new));
    following.removeAll(WITHOUT_KEY);
    assertThat(keys()).containsAll(following);
  }

  private static Set<String> keys() {
    return columns(
        "select concat(table_name, '.', column_name) name"
            + " from information_schema.key_column_usage where table_schema = database()"
            + " and referenced_table_name = 'person'");
  }

  private static Set<String> columns(String sql) {
    return Stored.in("oriental").rows(sql).stream()
        .map(row -> row.get("name").toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
