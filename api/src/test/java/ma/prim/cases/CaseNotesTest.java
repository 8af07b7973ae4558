package ma.prim.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CaseNotesTest {
  private static final String OFFICER = "agent.nador";

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"text\": \"\"}", "{\"text\": \"  \"}", "{\"text\": null}"})
  void aNoteSaysSomething(String body) {
    ACase.openedBySomebodyAt(OFFICER)
        .given("notes", body, OFFICER)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/text"));
  }

  @Test
  void aNoteHasAnEnd() {
    ACase.openedBySomebodyAt(OFFICER)
        .given("notes", Map.of("text", "x".repeat(8001)), OFFICER)
        .then()
        .statusCode(400)
        .body("errors.code", contains("wrong_length"));
  }

  @Test
  void whatItCorrectsIsANoteOfTheSameCase() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    ACase.Opened other = ACase.openedBySomebodyAt(OFFICER);
    ACase.Opened foreign = ACase.openedBySomebodyAt("agent.oujda");
    String ofAnotherCase = other.with("notes", Map.of("text", "x"), OFFICER);
    String ofAnotherCell = foreign.with("notes", Map.of("text", "x"), "agent.oujda");
    for (String note :
        List.of(ofAnotherCase, ofAnotherCell, UUID.randomUUID().toString(), matter.id())) {
      matter
          .given("notes", Map.of("text", "x", "corrects", note), OFFICER)
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/corrects"))
          .body("errors.code", contains("unknown_reference"));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"PUT", "PATCH", "DELETE"})
  void aNoteIsNeverChangedOrRemoved(Method method) {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String note = matter.with("notes", Map.of("text", "x"), OFFICER);
    Api.as(OFFICER)
        .request(method, matter.path() + "/notes/" + note)
        .then()
        .statusCode(405)
        .header("Allow", "GET, HEAD, OPTIONS");
  }

  @Test
  void aNoteIsFoundUnderItsOwnCaseOnly() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    ACase.Opened other = ACase.openedBySomebodyAt(OFFICER);
    String note = matter.with("notes", Map.of("text", "x"), OFFICER);
    Api.as(OFFICER).get(other.path() + "/notes/" + note).then().statusCode(404);
    Api.as(OFFICER).get(matter.path() + "/notes/not-an-id").then().statusCode(404);
    Api.as("agent.oujda").get(matter.path() + "/notes/" + note).then().statusCode(404);
    Api.as("agent.oujda").get(matter.path() + "/notes").then().statusCode(404);
  }

  @Test
  void aNoteSaysWhoWroteItWhereAndWhen() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    Response added = matter.given("notes", Map.of("text", "ملاحظة \u202Bأولى\u202C 📝"), OFFICER);
    added
        .then()
        .statusCode(201)
        .header("Location", endsWith(matter.path() + "/notes/" + added.path("id")))
        .body("text", equalTo("ملاحظة \u202Bأولى\u202C 📝"))
        .body("author", equalTo(AnOfficer.subject(OFFICER)))
        .body("cell", equalTo("nador"))
        .body("case", equalTo(matter.id()));
    Api.as(OFFICER)
        .get(added.header("Location"))
        .then()
        .statusCode(200)
        .body("text", equalTo("ملاحظة \u202Bأولى\u202C 📝"));
  }

  @Test
  void aCorrectionLeavesTheFirstNoteReadable() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String first = matter.with("notes", Map.of("text", "He has two children"), OFFICER);
    String second =
        matter.with("notes", Map.of("text", "Three", "corrects", first), "manager.nador");
    Api.as(OFFICER)
        .get(matter.path() + "/notes")
        .then()
        .body("items.id", contains(first, second))
        .body("items.text", contains("He has two children", "Three"))
        .body("items[1].corrects", equalTo(first));
    assertThat(matter.recorded().typesOf(matter.subject()))
        .containsExactly("cases.opened", "notes.added", "notes.corrected");
  }

  @Test
  void theListIsPaged() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String first = matter.with("notes", Map.of("text", "1"), OFFICER);
    String second = matter.with("notes", Map.of("text", "2"), OFFICER);
    Response page = Api.as(OFFICER).get(matter.path() + "/notes?limit=1");
    page.then().body("items.id", contains(first));
    Api.as(OFFICER)
        .get(page.<String>path("next"))
        .then()
        .body("items.id", contains(second))
        .body("next", equalTo(null));
  }

  @Test
  void itsTextIsStoredSealed() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String note = matter.with("notes", Map.of("text", "canarynote"), OFFICER);
    byte[] sealed =
        (byte[])
            Stored.in("oriental")
                .row("select sealed from case_note where id = ?", UUID.fromString(note))
                .get("sealed");
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("canarynote");
  }

  @Test
  void writingAndReadingAreInTheTrail() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    Response added = matter.given("notes", Map.of("text", "x"), OFFICER);
    assertThat(matter.recorded().entryOf(added))
        .satisfies(entry -> {
          assertThat(entry.operation()).isEqualTo("addCaseNote");
          assertThat(entry.outcome()).isEqualTo("done");
          assertThat(entry.resource()).isEqualTo(matter.subject());
          assertThat(entry.details()).contains("notes/" + added.path("id"));
        });
    for (String path : List.of("/notes", "/notes/" + added.path("id"))) {
      Response read = Api.as(OFFICER).get(matter.path() + path);
      read.then().statusCode(200).header("Cache-Control", equalTo("no-store"));
      assertThat(matter.recorded().entryOf(read))
          .satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo("read");
            assertThat(entry.cases()).containsExactly(matter.id());
          });
    }
  }
}
