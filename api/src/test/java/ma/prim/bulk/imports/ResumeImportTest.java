package ma.prim.bulk.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.tenancy.Regions;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** Whatever happens to the service while it writes, every row is written once. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ResumeImportTest {
  private static final String MANAGER = "manager.figuig";
  private static final int ROWS = 900;

  @Inject ImportWork work;
  @Inject Regions regions;

  private final Stored stored = Stored.in("oriental");

  @Test
  void connectionsThatBreakInTheMiddleLoseNoRowAndDoubleNone() {
    AnImport one = register().checked();
    long before = knownInFiguig();
    one.verb("start", Map.of("duplicates", "new")).then().statusCode(200);
    for (int broken = 0; broken < 3; broken++) {
      int done = done(one);
      await().atMost(Duration.ofSeconds(120)).until(() -> done(one) > done || done(one) == ROWS);
      killEveryConnection();
    }
    one.awaiting("completed");
    assertEveryRowOnce(one, before);
  }

  @Test
  void severalCopiesThatWorkAtOnceDoubleNothing() {
    AnImport one = register().checked();
    long before = knownInFiguig();
    one.verb("start", Map.of("duplicates", "new")).then().statusCode(200);
    // Without the job's lease, as if it had been lost.
    AtOnce.times(
        4,
        () -> {
          while (one.status().equals("running")) {
            work.run(regions.available("oriental"));
          }
          return null;
        });
    one.awaiting("completed");
    assertEveryRowOnce(one, before);
  }

  @Test
  void whatIsPausedStandsStillAndGoesOnWhereItWas() {
    AnImport one = register().checked();
    long before = knownInFiguig();
    one.verb("start", Map.of("duplicates", "new")).then().statusCode(200);
    one.verb("pause", null).then().statusCode(200).body("status", equalTo("paused"));
    int done = done(one);
    assertThat(done).isLessThan(ROWS);
    work.run(regions.available("oriental"));
    assertThat(done(one)).isEqualTo(done);
    assertThat(knownInFiguig() - before).isEqualTo(done);
    one.verb("resume", null).then().statusCode(200);
    one.awaiting("completed");
    assertEveryRowOnce(one, before);
  }

  private void assertEveryRowOnce(AnImport one, long before) {
    UUID id = UUID.fromString(one.id());
    one.read()
        .then()
        .body("counts.imported", equalTo(ROWS))
        .body("counts.people", equalTo(ROWS))
        .body("counts.cases", equalTo(ROWS));
    assertThat(knownInFiguig() - before).isEqualTo(ROWS);
    assertThat(
            stored.number(
                "select count(distinct r.person_id) from bulk_import_row r"
                    + " join person p on p.id = r.person_id"
                    + " join case_file c on c.id = r.case_id and c.person = p.id"
                    + " where r.import_id = ? and r.status = 'IMPORTED' and r.sealed is null",
                id))
        .isEqualTo(ROWS);
    assertThat(
            stored.number(
                "select count(*) from event e join bulk_import_row r"
                    + " on e.subject = concat('people/', bin_to_uuid(r.person_id))"
                    + " where r.import_id = ?",
                id))
        .isEqualTo(ROWS);
    assertThat(
            stored.number(
                "select sum(json_length(people)) from audit_entry where resource = ?",
                "imports/" + one.id()))
        .isEqualTo(ROWS);
  }

  /** Asked again while connections that were broken are found out. */
  private static int done(AnImport one) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> one.read().<Integer>path("done"), java.util.Objects::nonNull);
  }

  private long knownInFiguig() {
    return stored.number("select count(*) from person_cell where cell = 'figuig'");
  }

  /** As if the database had been restarted. */
  private void killEveryConnection() {
    String others =
        "select id from information_schema.processlist where db = database()"
            + " and id <> connection_id()";
    for (Map<String, Object> row : stored.rows(others)) {
      try {
        stored.change("kill " + row.get("id"));
      } catch (IllegalStateException gone) {
        // It has ended by itself.
      }
    }
  }

  private static AnImport register() {
    List<String> lines = new ArrayList<>();
    lines.add("reference,group,givenName,familyName,birthDate,isTest,need,channel");
    String register = AnImport.aName();
    for (int i = 1; i <= ROWS; i++) {
      lines.add(
          "%s-%d,mre,%s,%s,%d,x,ADM.CIVIL,walk_in"
              .formatted(register, i, AnImport.aName(), AnImport.aName(), 1930 + i % 80));
    }
    return AnImport.of(MANAGER, lines.toArray(String[]::new));
  }
}
