package ma.prim.bulk.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import ma.prim.testing.APerson;
import ma.prim.testing.ASubjectRequest;
import ma.prim.testing.Addresses;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ExportPeopleTest {
  private static final String MANAGER = "manager.driouch";
  private static final String AGENT = "agent.driouch";

  @Test
  void whomTheCellDoesNotKnowIsNotInIt() {
    APerson.Registered theirs = APerson.anybody().registeredBy("agent.nador");
    APerson.Registered ours = APerson.anybody().registeredBy(AGENT);
    assertThat(AnExport.csv(MANAGER, "fr", "people").ids())
        .contains(ours.id())
        .doesNotContain(theirs.id());
  }

  @Test
  void aGroupIsAFilter() {
    APerson.Registered foreigner = APerson.anybody().group("foreigner").registeredBy(AGENT);
    APerson.Registered returnee = APerson.anybody().group("returnee").registeredBy(AGENT);
    assertThat(AnExport.csv(MANAGER, "fr", "people?group=returnee").ids())
        .contains(returnee.id())
        .doesNotContain(foreigner.id());
  }

  @Test
  void aFileIsALine() {
    APerson.Registered person =
        APerson.called("Amina", "El Ouazzani")
            .inArabic("أمينة", "الوزاني")
            .bornOn("1984-05")
            .reachedAt("+212612345678")
            .holding("cnie", "S123456")
            .with("nationalities", List.of("MA", "ES"))
            .with("note", "@SUM(A1)")
            .with("vulnerabilities", List.of("elderly"))
            .registeredBy(AGENT);
    Map<String, String> csv = AnExport.csv(MANAGER, "fr", "people").row(person.id());
    Map<String, String> xlsx = AnExport.xlsx(MANAGER, "fr", "people").row(person.id());
    for (Map<String, String> row : List.of(csv, xlsx)) {
      assertThat(row)
          .containsEntry("givenName", "Amina")
          .containsEntry("familyNameAr", "الوزاني")
          .containsEntry("birthDate", "1984-05")
          .containsEntry("documentType", "cnie")
          .containsEntry("documentNumber", "S123456")
          .containsEntry("nationalities", "MA | ES")
          .containsEntry("nationalities.label", "Maroc | Espagne")
          .containsEntry("vulnerabilities", "elderly")
          .containsEntry("note", "'@SUM(A1)");
    }
    assertThat(csv).containsEntry("phone", "'+212612345678");
    assertThat(xlsx).containsEntry("phone", "+212612345678");
  }

  @Test
  void whoMustNotBeCalledIsMarked() {
    APerson.Registered shared =
        APerson.anybody()
            .with(
                "contacts",
                List.of(
                    Map.of("type", "phone", "value", "+212612345678", "mayCall", false),
                    Map.of("type", "phone", "value", "+212612345679", "mayCall", true)))
            .registeredBy(AGENT);
    APerson.Registered objecting = APerson.anybody().reachedAt("+212612345670").registeredBy(AGENT);
    ASubjectRequest.objection("contact").receivedBy(AGENT, objecting);
    AnExport file = AnExport.xlsx(MANAGER, "fr", "people");
    assertThat(file.row(shared.id())).containsEntry("doNotCall", "+212612345678");
    assertThat(file.row(objecting.id())).containsEntry("doNotCall", "+212612345670");
  }

  @Test
  void everybodyInTheFileCanBeToldOfIt() {
    APerson.Registered person = APerson.anybody().registeredBy(AGENT);
    AnExport.csv(MANAGER, "fr", "people");
    Api.as("protection.oriental")
        .get(Addresses.inRegion("oriental", "/access-log?person=" + person.id()))
        .then()
        .statusCode(200)
        .body("items.operation", hasItem("exportPeople"));
  }
}
