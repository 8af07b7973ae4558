package ma.prim.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import ma.prim.testing.ACase;
import ma.prim.testing.AContact;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class UpdateContactTest {
  private static final String OFFICER = "agent.nador";

  @Test
  void theVersionIsNeededAndTheRightOne() {
    AContact.Written contact = AContact.by("phone").recordedBy(OFFICER);
    patch(contact, null, OFFICER).then().statusCode(428);
    patch(contact, "\"7\"", OFFICER).then().statusCode(412);
    patch(contact, "\"0\"", "agent.oujda").then().statusCode(404);
    patch(contact, "\"0\"", "coordinator.ma-nad").then().statusCode(403);
    assertThat(contact.stored("version")).isEqualTo(0L);
  }

  @Test
  void itsCellAndWhoWroteItStay() {
    AContact.Written contact = AContact.by("phone").recordedBy(OFFICER);
    for (String field : List.of("cell", "officer", "id")) {
      contact
          .patchedBy(OFFICER, Map.of(field, "nador"))
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/" + field))
          .body("errors.code", contains("read_only"));
    }
  }

  @Test
  void whatItMustHaveIsNotRemoved() {
    AContact.by("phone")
        .recordedBy(OFFICER)
        .patchedBy(OFFICER, "{\"channel\": null}")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/channel"));
  }

  @Test
  void timesStayInOrder() {
    AContact.by("phone")
        .with("arrivedAt", "2026-01-05T09:00:00Z")
        .recordedBy(OFFICER)
        .patchedBy(OFFICER, Map.of("servedAt", "2026-01-05T08:00:00Z"))
        .then()
        .statusCode(400)
        .body("errors.code", contains("before_arrival"));
  }

  @Test
  void whatIsNotTheCallersIsNotNamed() {
    ACase.Opened foreign = ACase.openedBySomebodyAt("agent.oujda");
    AContact.by("phone")
        .recordedBy(OFFICER)
        .patchedBy(OFFICER, Map.of("person", foreign.person(), "case", foreign.id()))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/person", "/case"))
        .body("errors.code", contains("unknown_reference", "unknown_reference"));
  }

  @Test
  void somebodyUnnamedIsNamedAndPutToTheCase() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    AContact.Written contact =
        AContact.by("phone").with("headcount", 2).with("note", "before").recordedBy(OFFICER);
    Response changed =
        contact.patchedBy(OFFICER, Map.of("person", matter.person(), "case", matter.id()));
    changed
        .then()
        .statusCode(200)
        .body("person", equalTo(matter.person()))
        .body("case", equalTo(matter.id()))
        .body("headcount", equalTo(2))
        .body("note", equalTo("before"))
        .body("etag", equalTo("\"1\""))
        .body("actions", contains("update"));
    assertThat(contact.recorded().eventsOf(matter.subject()))
        .last()
        .satisfies(event -> {
          assertThat(event.type()).isEqualTo("contacts.updated");
          assertThat(event.subject()).isEqualTo(contact.subject());
        });
    contact
        .patchedBy(OFFICER, "{\"case\": null, \"headcount\": null}")
        .then()
        .statusCode(200)
        .body("$", not(hasKey("case")))
        .body("$", not(hasKey("headcount")))
        .body("actions", contains("update", "open-case"));
  }

  @Test
  void ofTwoAtOnceOneIsStale() {
    AContact.Written contact = AContact.by("phone").recordedBy(OFFICER);
    List<Response> answers = AtOnce.times(8, () -> patch(contact, "\"0\"", OFFICER));
    assertThat(answers)
        .extracting(Response::statusCode)
        .containsOnlyOnce(200)
        .containsOnly(200, 412);
  }

  private static Response patch(AContact.Written contact, String etag, String officer) {
    var request = Api.as(officer).contentType("application/merge-patch+json");
    if (etag != null) {
      request.header("If-Match", etag);
    }
    return request.body(Map.of("note", "x")).patch(contact.path());
  }
}
