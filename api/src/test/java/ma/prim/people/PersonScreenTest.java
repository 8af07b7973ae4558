package ma.prim.people;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import ma.prim.testing.ACase;
import ma.prim.testing.AContact;
import ma.prim.testing.APerson;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

/** A person's file with what a screen shows besides, in one request. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class PersonScreenTest {
  private static final String OFFICER = "agent.figuig";

  @Test
  void whatIsNotThereToBeIncludedIsNamed() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    read(person, OFFICER, "cases,secrets")
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("include"))
        .body("errors.params.allowed", contains("relations, cases, contacts, referrals"));
  }

  @Test
  void restrictedCasesOfColleaguesAreLeftOut() {
    APerson.Registered person = APerson.anybody().registeredBy("manager.figuig");
    ACase.of(person).restricted().openedBy("manager.figuig");
    read(person, OFFICER, "cases").then().statusCode(200).body("children.cases", empty());
  }

  @Test
  void casesAndContactsComeWithTheFile() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    ACase.Opened first = ACase.of(person).openedBy(OFFICER);
    ACase.Opened second = ACase.of(person).openedBy(OFFICER);
    String contact = AContact.by("phone").of(person).recordedBy(OFFICER).id();
    read(person, OFFICER, "cases,contacts")
        .then()
        .statusCode(200)
        .body("children.cases", contains(second.id(), first.id()))
        .body("children.contacts", contains(contact))
        .body("included", aMapWithSize(3))
        .body("included['" + first.id() + "'].number", equalTo(first.number()));
    read(person, OFFICER, null).then().body("children", nullValue()).body("included", nullValue());
  }

  @Test
  void relativesWhomTheCellKnowsComeToo() {
    APerson.Registered mother = APerson.called("Khadija", "Alami").registeredBy(OFFICER);
    APerson.Registered child =
        APerson.called("Sara", "Alami")
            .with("relations", List.of(Map.of("kind", "parent", "person", mother.id())))
            .registeredBy(OFFICER);
    read(child, OFFICER, "relations")
        .then()
        .statusCode(200)
        .body("included['" + mother.id() + "'].names.latin.given", equalTo("Khadija"))
        .body("included", not(hasKey(child.id())));
  }

  private static Response read(APerson.Registered person, String officer, String include) {
    return Api.as(officer).get(person.path() + (include == null ? "" : "?include=" + include));
  }
}
