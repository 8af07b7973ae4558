package ma.prim.people.merging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ma.prim.testing.ACase;
import ma.prim.testing.AContact;
import ma.prim.testing.APerson;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/**
 * A merge meets others at work on the same people: what they were told is stored, at the survivor.
 */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class MergeAtOnceTest {
  private static final String OFFICER = "agent.figuig";
  private static final String BOSS = "manager.figuig";

  private APerson.Registered survivor;
  private APerson.Registered other;

  @BeforeEach
  void registerTwoFiles() {
    survivor = APerson.called("Amina", "Ouazzani").registeredBy(OFFICER);
    other = APerson.called("Amina", "El Wazzani").registeredBy(OFFICER);
  }

  @RepeatedTest(4)
  void whatIsAddedMeanwhileIsNeverLost() {
    ACase.Opened matter = ACase.of(other).openedBy(OFFICER);
    AtomicInteger turn = new AtomicInteger();
    List<Response> notes = new ArrayList<>();
    List<Response> opened = new ArrayList<>();
    List<Response> visits = new ArrayList<>();
    List<Response> merges = new ArrayList<>();
    AtOnce.times(
        16,
        () -> {
          int mine = turn.getAndIncrement();
          if (mine == 3) {
            return add(merges, AMerge.of(other).into(survivor).by(BOSS));
          }
          return switch (mine % 3) {
            case 0 -> add(notes, matter.given("notes", Map.of("text", "x"), OFFICER));
            case 1 -> add(opened, ACase.of(other).handedInBy(OFFICER));
            default ->
                add(visits, AContact.by("phone").of(other).about(matter).handedInBy(OFFICER));
          };
        });
    assertThat(merges).extracting(Response::statusCode).containsExactly(200);
    assertThat(notes).extracting(Response::statusCode).containsOnly(201);
    for (List<Response> answers : List.of(opened, visits)) {
      assertThat(answers).extracting(Response::statusCode).isSubsetOf(201, 400);
    }
    assertThat(count("case_note", "case_id", matter.id())).isEqualTo(notes.size());
    assertThat(count("case_file", "person", survivor.id())).isEqualTo(1 + accepted(opened));
    assertThat(count("contact", "person", survivor.id())).isEqualTo(accepted(visits));
    for (String table : List.of("case_file", "contact")) {
      assertThat(count(table, "person", other.id())).isZero();
    }
  }

  @RepeatedTest(4)
  void ofTwoWhoMergeEachIntoTheOtherOneIsFirst() {
    AtomicInteger turn = new AtomicInteger();
    List<Response> answers =
        AtOnce.times(
            2,
            () ->
                turn.getAndIncrement() == 0
                    ? AMerge.of(other).into(survivor).by(BOSS)
                    : AMerge.of(survivor).into(other).by(BOSS));
    assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
    assertThat(count("person", "id", survivor.id()) + count("person", "id", other.id()))
        .isEqualTo(1);
  }

  @RepeatedTest(4)
  void aRectificationAtTheSameMomentIsStoredOrRefused() {
    String etag = survivor.etag();
    AtomicInteger turn = new AtomicInteger();
    List<Response> merges = new ArrayList<>();
    List<Response> patches = new ArrayList<>();
    AtOnce.times(
        4,
        () -> {
          int mine = turn.getAndIncrement();
          return mine == 0
              ? add(merges, AMerge.of(other).into(survivor).by(BOSS, etag))
              : add(
                  patches,
                  (mine % 2 == 0 ? survivor : other)
                      .patchedBy(OFFICER, Map.of("address", "Rue " + mine)));
        });
    assertThat(merges).extracting(Response::statusCode).isSubsetOf(200, 412);
    assertThat(patches).extracting(Response::statusCode).isSubsetOf(200, 404, 412);
  }

  private static synchronized Response add(List<Response> answers, Response answer) {
    answers.add(answer);
    return answer;
  }

  private static long accepted(List<Response> answers) {
    return answers.stream().filter(answer -> answer.statusCode() == 201).count();
  }

  private static long count(String table, String column, String id) {
    return Stored.in("oriental")
        .number("select count(*) from " + table + " where " + column + " = ?", UUID.fromString(id));
  }
}
