package ma.prim.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import ma.prim.testing.ACase;
import ma.prim.testing.AContact;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ListContactsTest {
  private static final String OFFICER = "agent.nador";

  @ParameterizedTest
  @ValueSource(strings = {"head.nador", "coordinator.ma-nad", "admin.oriental"})
  void whoReadsNothingPersonalIsRefused(String reader) {
    Api.as(reader).get(Addresses.of(reader, "/contacts")).then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sort=need", "note=x", "include=notes", "occurredAfter=soon"})
  void whatItCannotDoIsRefused(String query) {
    list(OFFICER, query).then().statusCode(400);
  }

  @Test
  void otherCellsContactsAreNotInIt() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    AContact.by("phone").of(person).recordedBy(OFFICER);
    for (String stranger : List.of("agent.oujda", "manager.province-nador")) {
      list(stranger, "count=true&person=" + person.id())
          .then()
          .statusCode(200)
          .body("items", empty())
          .body("count.value", equalTo(0));
    }
  }

  @Test
  void newestFirst() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    String second = at(person, "2026-02-02T09:00:00Z");
    String first = at(person, "2026-02-01T09:00:00Z");
    String third = at(person, "2026-02-03T09:00:00Z");
    String query = "person=" + person.id();
    list(OFFICER, query).then().body("items.id", contains(third, second, first));
    list(OFFICER, query + "&sort=occurredAt")
        .then()
        .body("items.id", contains(first, second, third));
    Response page = list(OFFICER, query + "&limit=2");
    page.then().body("items.id", contains(third, second));
    Api.as(OFFICER)
        .get(page.<String>path("next"))
        .then()
        .body("items.id", contains(first))
        .body("next", equalTo(null));
    list(OFFICER, query + "&occurredAfter=2026-02-02T09:00:00Z&occurredBefore=2026-02-03T09:00:00Z")
        .then()
        .body("items.id", contains(second));
  }

  @Test
  void eachFilterFindsWhatItSays() {
    String colleague = AnOfficer.agentOf("nador").invited();
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    APerson.Registered other = APerson.anybody().registeredBy(OFFICER);
    String wanted =
        AContact.by("video_call")
            .with("person", matter.person())
            .about(matter)
            .need("EST.INHERIT")
            .recordedBy(colleague)
            .id();
    AContact.by("phone").of(other).need("ADM.CIVIL").recordedBy(colleague);
    String mine = "officer=" + AnOfficer.subject(colleague);
    for (String filter :
        List.of(
            "person=" + matter.person(),
            "case=" + matter.id(),
            "channel=video_call&channel=web",
            "need=EST.INHERIT",
            "need=EST")) {
      list(OFFICER, mine + "&" + filter).then().body("items.id", contains(wanted));
    }
    list(OFFICER, mine + "&cell=nador&count=true").then().body("count.value", equalTo(2));
    list(OFFICER, mine + "&cell=oujda").then().body("items", empty());
  }

  @Test
  void theScreenGetsWhatItShowsBesides() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    AContact.by("phone")
        .with("person", matter.person())
        .about(matter)
        .need("ADM.CIVIL")
        .recordedBy(OFFICER);
    Response page = list(OFFICER, "case=" + matter.id() + "&include=person,case,need");
    Map<String, Map<String, Object>> included = page.path("included");
    assertThat(included.keySet())
        .containsExactlyInAnyOrder(matter.person(), matter.id(), "ADM.CIVIL");
    assertThat(included.get(matter.id())).containsEntry("number", matter.number());
    assertThat(matter.recorded().entryOf(page))
        .satisfies(entry -> {
          assertThat(entry.operation()).isEqualTo("listContacts");
          assertThat(entry.people()).containsExactly(matter.person());
          assertThat(entry.cases()).containsExactly(matter.id());
        });
  }

  @Test
  void aPageTakesTheSameStatementsWithOneRowAsWithForty() {
    String officer = "agent.figuig";
    for (int i = 0; i < 40; i++) {
      ACase.Opened matter = ACase.openedBySomebodyAt(officer);
      AContact.by("phone").with("person", matter.person()).about(matter).recordedBy(officer);
    }
    for (String query :
        List.of("include=person,case,need", "channel=phone", "need=ADM&count=true")) {
      int one = Statements.of(list(officer, "limit=1&" + query)).size();
      assertThat(Statements.of(list(officer, "limit=40&" + query))).hasSize(one);
      assertThat(one).isBetween(1, 7);
    }
  }

  private static String at(APerson.Registered person, String time) {
    return AContact.by("phone").of(person).with("occurredAt", time).recordedBy(OFFICER).id();
  }

  private static Response list(String reader, String query) {
    return Api.as(reader).urlEncodingEnabled(false).get(Addresses.of(reader, "/contacts?" + query));
  }
}
