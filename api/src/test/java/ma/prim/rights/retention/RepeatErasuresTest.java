package ma.prim.rights.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.tenancy.Regions;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.ASubjectRequest;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** An older database that is put back brings nobody back who was erased since. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class RepeatErasuresTest {
  private static final String OFFICER = "agent.nador";
  private static final Path LEDGER = Path.of("target", "erasures", "oriental.erasures");

  @Inject RepeatErasures job;
  @Inject Regions regions;

  /** In the older database she has an open case and is held: neither counts, it was all over. */
  @Test
  void whoWasErasedIsErasedAgain() throws Exception {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    keep(person);
    assertThat(erased(person).statusCode()).isEqualTo(200);
    assertThat(lines()).anyMatch(line -> line.startsWith("oriental " + person.id() + " "));
    putBack(person);
    ACase.Opened matter = ACase.of(person).openedBy(OFFICER);
    Api.as("protection.oriental")
        .header("If-Match", "*")
        .contentType("application/json")
        .body(Map.of("reason", "Court"))
        .post(person.path() + "/hold")
        .then()
        .statusCode(200);
    run();
    person.readBy(OFFICER).then().statusCode(404);
    Api.as(OFFICER).get(matter.path()).then().statusCode(404);
    assertThat(count(person.id())).isZero();
  }

  /** Before the merge the older database knew her by both numbers. */
  @Test
  void whoeverWasMergedIntoHerIsNamedToo() throws Exception {
    AnOldFile old = AnOldFile.ended(6);
    assertThat(erased(old.person()).statusCode()).isEqualTo(200);
    assertThat(lines())
        .anyMatch(line -> line.startsWith("oriental " + old.id() + " "))
        .anyMatch(line -> line.startsWith("oriental " + old.twin() + " "));
  }

  @Test
  void aRefusedErasureIsNotNoted() throws Exception {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    ASubjectRequest.of("erasure")
        .receivedBy(OFFICER, person)
        .decided("granted")
        .then()
        .statusCode(409);
    assertThat(lines()).noneMatch(line -> line.contains(person.id()));
  }

  /** Who can write to the list has nobody erased by it. */
  @Test
  void aLineThatTheRegionDidNotWriteIsNotObeyed() throws Exception {
    APerson.Registered other = APerson.anybody().registeredBy(OFFICER);
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    erased(other).then().statusCode(200);
    String genuine =
        lines().stream().filter(line -> line.contains(other.id())).findFirst().orElseThrow();
    for (String line :
        List.of(
            genuine.replace(other.id(), person.id()),
            "oriental " + person.id() + " 2026-01-01T00:00:00Z nonsense",
            person.id())) {
      Files.writeString(LEDGER, line + "\n", StandardOpenOption.APPEND);
    }
    run();
    person.readBy(OFFICER).then().statusCode(200);
  }

  private Response erased(APerson.Registered person) {
    return ASubjectRequest.of("erasure")
        .receivedBy(OFFICER, person)
        .decided("granted", "unlawful_processing");
  }

  private void run() throws IOException {
    job.run(regions.available("oriental"));
  }

  private static List<String> lines() throws IOException {
    return Files.exists(LEDGER) ? Files.readAllLines(LEDGER) : List.of();
  }

  private static void keep(APerson.Registered person) {
    for (String table : List.of("person", "person_cell")) {
      Stored.in("oriental").change("drop table if exists kept_" + table);
      Stored.in("oriental")
          .change(
              "create table kept_"
                  + table
                  + " as select * from "
                  + table
                  + " where "
                  + (table.equals("person") ? "id" : "person")
                  + " = ?",
              UUID.fromString(person.id()));
    }
  }

  private static void putBack(APerson.Registered person) {
    for (String table : List.of("person", "person_cell")) {
      Stored.in("oriental").change("insert into " + table + " select * from kept_" + table);
      Stored.in("oriental").change("drop table kept_" + table);
    }
    assertThat(count(person.id())).isOne();
  }

  private static long count(String person) {
    return Stored.in("oriental")
        .number("select count(*) from person where id = ?", UUID.fromString(person));
  }
}
