package ma.prim.people.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import ma.prim.testing.Addresses;
import ma.prim.testing.AnAccessRequest;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell has asked others, and what others have asked it. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ListAccessRequestsTest {
  private static final String ASKING = "agent.guercif";
  private static final String KNOWING = "agent.figuig";

  @ParameterizedTest
  @ValueSource(strings = {"?direction=up", "?status=lost", "?sort=person", "?person=x"})
  void whatIsNotKnownIsRefused(String query) {
    list(ASKING, query).then().statusCode(400);
  }

  @Test
  void eachSideHasItsOwnList() {
    AnAccessRequest.Asked asked = AnAccessRequest.by(ASKING).to(KNOWING);
    list(ASKING, "?direction=sent")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(asked.id()))
        .body("items.direction", everyItem(is("sent")))
        .body("items.find { it.id == '%s' }.person".formatted(asked.id()), nullValue());
    list(ASKING, "?direction=received").then().body("items.id", not(hasItem(asked.id())));
    Response received = list(KNOWING, "");
    received
        .then()
        .body("items.id", hasItem(asked.id()))
        .body("items.direction", everyItem(is("received")))
        .body("items.person", everyItem(notNullValue()))
        .body("items.etag", everyItem(notNullValue()));
    assertThat(asked.recorded().entryOf(received).people()).contains(asked.person().id());
    list(KNOWING, "?direction=sent").then().body("items.id", not(hasItem(asked.id())));
    list("agent.oujda", "?limit=100").then().body("items.id", not(hasItem(asked.id())));
  }

  @Test
  void itIsNarrowedByState() {
    AnAccessRequest.Asked open = AnAccessRequest.by(ASKING).to(KNOWING);
    AnAccessRequest.Asked gone = AnAccessRequest.by(ASKING).to(KNOWING);
    gone.told("withdraw", null, ASKING).then().statusCode(200);
    list(ASKING, "?direction=sent&status=withdrawn&status=refused")
        .then()
        .body("items.id", hasItem(gone.id()))
        .body("items.id", not(hasItem(open.id())));
  }

  @Test
  void byPagesWithoutMoreStatements() {
    AnAccessRequest.by(ASKING).to(KNOWING);
    Response one = list(ASKING, "?direction=sent&limit=1");
    AnAccessRequest.by(ASKING).to(KNOWING);
    AnAccessRequest.by(ASKING).to(KNOWING);
    Response three = list(ASKING, "?direction=sent&limit=3");
    assertThat(Statements.of(three)).hasSameSizeAs(Statements.of(one));
    Response next = Api.as(ASKING).get(one.<String>path("next"));
    next.then().statusCode(200);
    assertThat(next.<String>path("items[0].id")).isNotEqualTo(one.path("items[0].id"));
  }

  private static Response list(String officer, String query) {
    return Api.as(officer).get(Addresses.of(officer, "/access-requests" + query));
  }
}
