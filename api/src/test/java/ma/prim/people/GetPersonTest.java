package ma.prim.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class GetPersonTest {

  @ParameterizedTest
  @ValueSource(strings = {"not-an-id", "00000000-0000-0000-0000-000000000000", "1"})
  void aMalformedIdIsNobody(String id) {
    Api.as("agent.nador")
        .get(Addresses.of("agent.nador", "/people/" + id))
        .then()
        .statusCode(404)
        .body("code", equalTo("not_found"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"agent.oujda", "manager.oujda", "agent.province-nador", "manager.driouch"})
  void toCellsThatDoNotKnowHerSheDoesNotExist(String stranger) {
    APerson.Registered person = APerson.anybody().registeredBy("agent.nador");
    Response refused = person.readBy(stranger);
    refused.then().statusCode(404).body("code", equalTo("not_found"));
    assertThat(person.recorded().entryOf(refused))
        .satisfies(entry -> {
          assertThat(entry.outcome()).isEqualTo("refused");
          assertThat(entry.code()).isEqualTo("not_found");
          assertThat(entry.people()).isEmpty();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"head.nador", "coordinator.ma-nad", "coordinator.oriental", "admin.oriental"})
  void whoReadsNoFilesIsRefused(String reader) {
    APerson.anybody().registeredBy("agent.nador").readBy(reader).then().statusCode(403);
  }

  @Test
  void anUnknownParameterIsNamed() {
    APerson.Registered person = APerson.anybody().registeredBy("agent.nador");
    Api.as("agent.nador")
        .get(person.path() + "?verbose=true")
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("verbose"));
  }

  @Test
  void eachReadingIsInTheAccessLog() {
    APerson.Registered person = APerson.anybody().registeredBy("agent.nador");
    Response read = person.readBy("manager.nador");
    read.then().statusCode(200).header("Cache-Control", equalTo("no-store"));
    assertThat(person.recorded().entryOf(read))
        .satisfies(entry -> {
          assertThat(entry.operation()).isEqualTo("getPerson");
          assertThat(entry.outcome()).isEqualTo("read");
          assertThat(entry.people()).containsExactly(person.id());
          assertThat(entry.actor()).isEqualTo(AnOfficer.subject("manager.nador"));
        });
  }

  @Test
  void whatIsNotNewIsNotSentAgain() {
    APerson.Registered person = APerson.anybody().registeredBy("agent.nador");
    String etag = person.readBy("agent.nador").header("ETag");
    Api.as("agent.nador")
        .header("If-None-Match", etag)
        .get(person.path())
        .then()
        .statusCode(304)
        .body(emptyString());
  }

  @Test
  void onlyTheFieldsThatAreAskedFor() {
    APerson.Registered person = APerson.anybody().bornOn("1984").registeredBy("agent.nador");
    Map<String, Object> shown =
        Api.as("agent.nador").get(person.path() + "?fields=birthDate,group").path("$");
    assertThat(shown.keySet()).isEqualTo(Set.of("id", "birthDate", "group"));
  }

  @Test
  void vulnerabilitiesAreForTheManagerAndTheOfficerInCharge() {
    APerson.Registered person =
        APerson.anybody().vulnerableFor("pregnant").registeredBy("agent.nador");
    person.readBy("agent.nador").then().statusCode(200).body("$", not(hasKey("vulnerabilities")));
    person
        .readBy("manager.nador")
        .then()
        .statusCode(200)
        .body("vulnerabilities", contains("pregnant"));
    ACase.of(person).openedBy("agent.nador");
    person
        .readBy("agent.nador")
        .then()
        .statusCode(200)
        .body("vulnerabilities", contains("pregnant"));
  }

  @Test
  void vulnerabilitiesAreHiddenFromAColleagueOfTheOfficerInCharge() {
    String colleague = AnOfficer.agentOf("nador").invited();
    APerson.Registered person =
        APerson.anybody().vulnerableFor("pregnant").registeredBy("agent.nador");
    ACase.of(person).openedBy("agent.nador");
    person.readBy(colleague).then().statusCode(200).body("$", not(hasKey("vulnerabilities")));
  }

  @Test
  void aFileThatNeverWasIsNobodysEither() {
    Api.as("manager.nador")
        .get(Addresses.of("manager.nador", "/people/" + UUID.randomUUID()))
        .then()
        .statusCode(404);
  }
}
