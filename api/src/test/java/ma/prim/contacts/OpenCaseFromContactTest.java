package ma.prim.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

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
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class OpenCaseFromContactTest {
  private static final String OFFICER = "agent.nador";

  @Test
  void theVersionIsNeededAndTheRightOne() {
    AContact.Written contact = visit().recordedBy(OFFICER);
    open(contact, null, OFFICER).then().statusCode(428);
    open(contact, "\"7\"", OFFICER).then().statusCode(412);
    open(contact, "\"0\"", "agent.oujda").then().statusCode(404);
    open(contact, "\"0\"", "head.nador").then().statusCode(403);
    assertThat(contact.stored("case_id")).isNull();
  }

  @Test
  void whatTheContactDoesNotKnowIsAskedForAtOnce() {
    AContact.by("phone")
        .recordedBy(OFFICER)
        .becomes(Map.of(), OFFICER)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/person", "/need"))
        .body("errors.code", contains("required", "required"));
  }

  @Test
  void aPersonOfOthersIsRefused() {
    APerson.Registered stranger = APerson.anybody().registeredBy("agent.oujda");
    AContact.Written contact = visit().recordedBy(OFFICER);
    contact
        .becomes(Map.of("person", stranger.id()), OFFICER)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/person"))
        .body("errors.code", contains("unknown_reference"));
    assertThat(contact.stored("case_id")).isNull();
  }

  @Test
  void oneThatHasACaseHasItForGood() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    AContact.Written contact = visit().about(matter).recordedBy(OFFICER);
    contact.becomes(Map.of(), OFFICER).then().statusCode(409).body("code", equalTo("conflict"));
  }

  @Test
  void theCaseTakesWhatTheContactKnows() {
    AContact.Written contact =
        visit().with("language", "rif").with("heardOf", "radio").recordedBy(OFFICER);
    Response opened = contact.becomes(Map.of("summary", "inheritance"), OFFICER);
    String id = opened.path("id");
    opened
        .then()
        .statusCode(201)
        .header("Location", endsWith("/v1/regions/oriental/cases/" + id))
        .body("cell", equalTo("nador"))
        .body("person", equalTo(contact.readBy(OFFICER).path("person")))
        .body("need", equalTo("EST.INHERIT"))
        .body("channel", equalTo("walk_in"))
        .body("language", equalTo("rif"))
        .body("heardOf", equalTo("radio"))
        .body("summary", equalTo("inheritance"))
        .body("status", equalTo("intake"));
    Api.as(OFFICER).get(opened.header("Location")).then().statusCode(200);
    contact
        .readBy(OFFICER)
        .then()
        .body("case", equalTo(id))
        .body("outcome", equalTo("case_opened"))
        .body("etag", equalTo("\"1\""))
        .body("actions", contains("update"));
    assertThat(contact.recorded().typesOf("cases/" + id))
        .containsExactly("cases.opened", "contacts.became_case");
  }

  @Test
  void whatIsSaidComesBeforeWhatTheContactKnows() {
    APerson.Registered child = APerson.anybody().group("resident").registeredBy(OFFICER);
    AContact.Written contact = visit().with("group", "mre").recordedBy(OFFICER);
    String mother = contact.readBy(OFFICER).path("person");
    contact
        .becomes(Map.of("person", child.id(), "need", "INF", "channel", "outreach"), OFFICER)
        .then()
        .statusCode(201)
        .body("person", equalTo(child.id()))
        .body("group", equalTo("resident"))
        .body("need", equalTo("INF"))
        .body("channel", equalTo("outreach"));
    contact.readBy(OFFICER).then().body("person", equalTo(mother));
  }

  @Test
  void somebodyUnnamedIsNamedByIt() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    AContact.Written contact = AContact.by("phone").need("INF").recordedBy(OFFICER);
    contact.becomes(Map.of("person", person.id()), OFFICER).then().statusCode(201);
    contact.readBy(OFFICER).then().body("person", equalTo(person.id()));
  }

  @Test
  void ofSeveralAtOnceOneOpensACase() {
    AContact.Written contact = visit().recordedBy(OFFICER);
    String person = contact.readBy(OFFICER).path("person");
    List<Response> answers = AtOnce.times(8, () -> open(contact, "*", OFFICER));
    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201);
    assertThat(answers).extracting(Response::statusCode).isSubsetOf(201, 409, 412);
    assertThat(
            Stored.in("oriental")
                .number("select count(*) from case_file where person = ?", UUID.fromString(person)))
        .isEqualTo(1);
  }

  private static AContact visit() {
    return AContact.by("walk_in").of(APerson.anybody().registeredBy(OFFICER)).need("EST.INHERIT");
  }

  private static Response open(AContact.Written contact, String etag, String officer) {
    var request = Api.as(officer).contentType(ContentType.JSON);
    if (etag != null) {
      request.header("If-Match", etag);
    }
    return request.body(Map.of()).post(contact.path() + "/open-case");
  }
}
