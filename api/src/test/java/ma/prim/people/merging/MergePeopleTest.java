package ma.prim.people.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.AContact;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two files of one person become one, by a manager. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class MergePeopleTest {
  private static final String OFFICER = "agent.figuig";
  private static final String BOSS = "manager.figuig";

  private APerson.Registered survivor;
  private APerson.Registered other;
  private AMerge merge;

  @BeforeEach
  void registerTwoFiles() {
    survivor = APerson.called("Amina", "Ouazzani").bornOn("1984").registeredBy(OFFICER);
    other = APerson.called("Amina", "El Wazzani").bornOn("1984-05-17").registeredBy(OFFICER);
    merge = AMerge.of(other).into(survivor);
  }

  @Test
  void onlyAManagerMerges() {
    merge.by(OFFICER).then().statusCode(403);
    merge.by("manager.oujda").then().statusCode(404);
    survivor.readBy(BOSS).then().body("actions", contains("update", "merge"));
    survivor.readBy(OFFICER).then().body("actions", contains("update"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"person", "etag", "reason"})
  void whatIsRequired(String field) {
    merge
        .without(field)
        .by(BOSS)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/" + field));
  }

  @Test
  void aFieldThatCannotBeTaken() {
    merge
        .with("take", List.of("birthDate", "concealed"))
        .by(BOSS)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/take/1"));
  }

  @Test
  void whomTheManagersCellsDoNotKnowIsNobody() {
    APerson.Registered strangers = APerson.anybody().registeredBy("agent.oujda");
    for (String id : List.of(strangers.id(), UUID.randomUUID().toString())) {
      merge
          .with("person", id)
          .by(BOSS)
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/person"))
          .body("errors.code", contains("unknown_reference"));
    }
  }

  @Test
  void withHerselfOrAgain() {
    merge
        .with("person", survivor.id())
        .by(BOSS)
        .then()
        .statusCode(409)
        .body("errors.code", contains("merged_with_itself"));
    merge.with("person", other.id()).by(BOSS).then().statusCode(200);
    merge.by(BOSS).then().statusCode(409).body("errors.code", contains("already_merged"));
    AMerge.of(survivor).into(other).by(BOSS).then().statusCode(409);
    APerson.Registered third = APerson.anybody().registeredBy(OFFICER);
    AMerge.of(third).into(other).by(BOSS).then().statusCode(409);
  }

  @Test
  void bothAsTheyWereRead() {
    String etag = survivor.etag();
    String otherEtag = other.etag();
    survivor.patchedBy(OFFICER, Map.of("note", "x")).then().statusCode(200);
    merge.by(BOSS, etag).then().statusCode(412);
    AMerge.of(survivor).into(survivor).by(BOSS, etag).then().statusCode(412);
    other.patchedBy(OFFICER, Map.of("note", "x")).then().statusCode(200);
    merge
        .with("etag", otherEtag)
        .by(BOSS, survivor.etag())
        .then()
        .statusCode(412)
        .body("errors.pointer", contains("/etag"));
    Response candidates = Api.as(BOSS).get(survivor.path() + "/duplicates");
    String shown =
        candidates.path("items.find { it.person.id == '%s' }.person.etag".formatted(other.id()));
    merge.with("etag", shown).by(BOSS, survivor.etag()).then().statusCode(200);
  }

  @Test
  void whatPointedAtTheOtherPointsAtTheSurvivor() {
    ACase.Opened matter = ACase.of(other).openedBy(OFFICER);
    AContact.Written visit = AContact.by("walk_in").of(other).recordedBy(OFFICER);
    ACase.Opened relatives = ACase.openedBySomebodyAt(OFFICER);
    String heir = relatives.with("parties", Map.of("person", other.id(), "part", "heir"), OFFICER);
    Response answer = merge.by(BOSS);
    answer
        .then()
        .statusCode(200)
        .body("merged", equalTo(other.id()))
        .body("dryRun", equalTo(false))
        .body("newlyKnowing", equalTo(0))
        .body("person.merged", contains(other.id()))
        .body("person.actions", containsInAnyOrder("update", "merge", "unmerge"))
        .body("moved.kind", containsInAnyOrder("cases", "contacts", "parties"))
        .body("moved.count", contains(1, 1, 1));
    assertThat(answer.<String>path("person.etag")).isEqualTo(survivor.etag());
    matter.readBy(OFFICER).then().body("person", equalTo(survivor.id()));
    visit.readBy(OFFICER).then().body("person", equalTo(survivor.id()));
    Api.as(OFFICER)
        .get(relatives.path() + "/parties/" + heir)
        .then()
        .body("person", equalTo(survivor.id()));
  }

  @Test
  void theSamePartTwiceInACaseLosesNeitherMandate() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    for (APerson.Registered one : List.of(survivor, other)) {
      matter.with(
          "parties",
          Map.of(
              "person",
              one.id(),
              "part",
              "representative",
              "mandate",
              Map.of("kind", "power_of_attorney", "reference", one.id())),
          OFFICER);
    }
    merge.by(BOSS).then().statusCode(200);
    Api.as(OFFICER)
        .get(matter.path() + "/parties")
        .then()
        .body("items.person", contains(survivor.id(), survivor.id()))
        .body("items.mandate.reference", contains(survivor.id(), other.id()));
    matter
        .given("parties", Map.of("person", survivor.id(), "part", "representative"), OFFICER)
        .then()
        .statusCode(409);
    merge.undoneBy(BOSS).then().statusCode(200);
    Api.as(OFFICER)
        .get(matter.path() + "/parties")
        .then()
        .body("items.person", contains(survivor.id(), other.id()));
  }

  @Test
  void relativesNameTheSurvivor() {
    APerson.Registered child =
        APerson.called("Sami", "Ouazzani")
            .with("relations", List.of(Map.of("person", other.id(), "kind", "parent")))
            .with("guardian", Map.of("kind", "person", "person", other.id()))
            .registeredBy(OFFICER);
    other
        .patchedBy(
            OFFICER,
            Map.of("relations", List.of(Map.of("person", survivor.id(), "kind", "sibling"))))
        .then()
        .statusCode(200);
    merge.by(BOSS).then().statusCode(200).body("person.relations", nullValue());
    child
        .readBy(OFFICER)
        .then()
        .body("relations.person", contains(survivor.id()))
        .body("guardian.person", equalTo(survivor.id()));
    child.patchedBy(OFFICER, Map.of("note", "still")).then().statusCode(200);
    merge.undoneBy(BOSS).then().statusCode(200);
    child
        .readBy(OFFICER)
        .then()
        .body("relations.person", contains(other.id()))
        .body("guardian.person", equalTo(other.id()));
    other.readBy(OFFICER).then().body("relations.person", contains(survivor.id()));
  }

  @Test
  void theMergedIsNoMoreAndSaysWhoSurvives() {
    merge.by(BOSS).then().statusCode(200);
    other
        .readBy(OFFICER)
        .then()
        .statusCode(404)
        .body("code", equalTo("not_found"))
        .body("mergedInto", equalTo(survivor.id()));
    other.readBy("agent.oujda").then().statusCode(404).body("mergedInto", nullValue());
    Api.as(OFFICER)
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(Map.of("note", "x"))
        .patch(other.path())
        .then()
        .statusCode(404)
        .body("mergedInto", equalTo(survivor.id()));
    ACase.of(other)
        .handedInBy(OFFICER)
        .then()
        .statusCode(400)
        .body("errors.code", contains("unknown_reference"));
    AContact.by("phone").of(other).handedInBy(OFFICER).then().statusCode(400);
    Api.as(OFFICER)
        .get(survivor.path() + "/duplicates")
        .then()
        .body("items.person.id", not(hasItem(other.id())));
  }

  @Test
  void sheIsFoundByEverySpelling() {
    String odd = "Zwqkr" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    APerson.Registered twin =
        APerson.called("Amina", odd).reachedAt("+212661998877").registeredBy(OFFICER);
    AMerge.of(twin).into(survivor).by(BOSS).then().statusCode(200);
    found(OFFICER, odd).then().body("items.id", contains(survivor.id()));
    survivor
        .readBy(OFFICER)
        .then()
        .body("names.other", contains("Amina " + odd))
        .body("contacts.value", contains("+212661998877"));
  }

  @Test
  void cellsThatKnewOnlyTheOtherFindTheSurvivorAndAfterAnUndoTheOther() {
    String odd = "Zwqkr" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    APerson.Registered twin =
        AMerge.knownAlsoTo("oujda", APerson.called("Amina", odd).registeredBy(OFFICER));
    AMerge both = AMerge.of(twin).into(survivor);
    both.by(BOSS).then().statusCode(200);
    found("agent.oujda", odd).then().body("items.id", contains(survivor.id()));
    both.undoneBy(BOSS).then().statusCode(200);
    found("agent.oujda", odd).then().body("items.id", contains(twin.id()));
    found(OFFICER, odd).then().body("items.id", contains(twin.id()));
  }

  private static Response found(String officer, String name) {
    return Api.as(officer)
        .contentType(ContentType.JSON)
        .body(Map.of("name", name))
        .post(Addresses.of(officer, "/people/search"));
  }

  @Test
  void theManagerChoosesWhatIsTaken() {
    merge
        .with("take", List.of("birthDate"))
        .by(BOSS)
        .then()
        .body("person.birthDate", equalTo("1984-05-17"))
        .body("person.names.latin.family", equalTo("Ouazzani"));
  }

  @Test
  void aTryChangesNothing() {
    ACase.of(other).openedBy(OFFICER);
    var before = AMerge.rows(survivor, other);
    String etag = survivor.etag();
    Response tried = merge.triedBy(BOSS);
    tried
        .then()
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("moved.kind", contains("cases"))
        .body("person.etag", equalTo(etag));
    assertThat(AMerge.rows(survivor, other)).isEqualTo(before);
    assertThat(survivor.etag()).isEqualTo(etag);
    assertThat(survivor.recorded().typesOf(survivor.subject()))
        .containsExactly("people.registered");
    assertThat(survivor.recorded().entriesOf(tried))
        .anySatisfy(entry -> {
          assertThat(entry.outcome()).isEqualToIgnoringCase("read");
          assertThat(entry.people()).containsExactlyInAnyOrder(survivor.id(), other.id());
        });
  }

  @Test
  void itIsWrittenDownForBoth() {
    Response answer = merge.by(BOSS);
    assertThat(survivor.recorded().typesOf(survivor.subject()))
        .containsExactly("people.registered", "people.merged");
    assertThat(other.recorded().typesOf(other.subject()))
        .containsExactly("people.registered", "people.merged");
    assertThat(survivor.recorded().eventsOf(survivor.subject()).getLast().details())
        .contains(other.id());
    assertThat(survivor.recorded().entriesOf(answer))
        .extracting(entry -> entry.operation())
        .containsOnly("mergePeople");
    Response undone = merge.undoneBy(BOSS);
    assertThat(other.recorded().typesOf(other.subject())).endsWith("people.unmerged");
    assertThat(survivor.recorded().entriesOf(undone))
        .extracting(entry -> entry.resource())
        .contains(survivor.subject(), other.subject());
  }

  @Test
  void whoSawEitherFileIsListedForTheSurvivor() {
    Response seen = other.readBy(OFFICER);
    merge.by(BOSS).then().statusCode(200);
    for (String id : List.of(survivor.id(), other.id())) {
      Api.as("protection.oriental")
          .get(Addresses.of(OFFICER, "/access-log?person=" + id))
          .then()
          .statusCode(200)
          .body("items.requestId", hasItem(seen.header("X-Request-Id")))
          .body("items.operation", hasItem("mergePeople"));
    }
  }

  @Test
  void theSameStatementsHoweverMuchIsMoved() {
    ACase.of(other).openedBy(OFFICER);
    Response one = merge.triedBy(BOSS);
    for (int i = 0; i < 8; i++) {
      ACase.of(other).openedBy(OFFICER);
      AContact.by("phone").of(other).recordedBy(OFFICER);
    }
    Response many = merge.triedBy(BOSS);
    many.then().body("moved.count", contains(9, 8));
    assertThat(Statements.of(many)).hasSameSizeAs(Statements.of(one));
  }
}
