package ma.prim.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.Regions;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** Files whose search keys are older than the rules in force. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class IndexFilesTest {
  private static final String OFFICER = "agent.figuig";
  private static final Random RANDOM = new Random();

  @Inject IndexFiles job;
  @Inject Regions regions;

  @Test
  void theyAreFoundAgainAndTheFileIsTheSame() {
    String family = family();
    APerson.Registered person = APerson.called("Sara", family).registeredBy(OFFICER);
    String etag = person.etag();
    makeOlder(person);
    search(family).then().statusCode(200).body("items", empty());
    runToTheEnd();
    search(family)
        .then()
        .body("items.id", contains(person.id()))
        .body("items[0].etag", equalTo(etag));
    assertThat(person.recorded().typesOf(person.subject())).containsExactly("people.registered");
  }

  @Test
  void anotherCellDoesNotFindThemAfterwards() {
    String family = family();
    APerson.Registered person = APerson.called("Sara", family).registeredBy(OFFICER);
    makeOlder(person);
    runToTheEnd();
    Api.as("agent.nador")
        .contentType(ContentType.JSON)
        .body(Map.of("name", family))
        .post(Addresses.of("agent.nador", "/people/search"))
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  private static void makeOlder(APerson.Registered person) {
    Stored region = Stored.in(person.region());
    region.change("update person set keys_version = 0 where id = uuid_to_bin(?)", person.id());
    region.change("delete from person_key where person = uuid_to_bin(?)", person.id());
  }

  private void runToTheEnd() {
    Region region = regions.available("oriental");
    while (job.run(region)) {
      // another copy may be at it, too
    }
  }

  private static Response search(String family) {
    return Api.as(OFFICER)
        .contentType(ContentType.JSON)
        .body(Map.of("name", family))
        .post(Addresses.of(OFFICER, "/people/search"));
  }

  private static String family() {
    return "Zx"
        + RANDOM
            .ints(7, 0, 8)
            .mapToObj(letter -> String.valueOf("bdfglmnr".charAt(letter)))
            .collect(Collectors.joining("a"));
  }
}
