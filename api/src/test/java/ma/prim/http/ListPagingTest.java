package ma.prim.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ListPagingTest {
  private static final String CASES = "/v1/regions/oriental/cases";
  private static final String OFFICER = "agent.figuig";

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=-1", "limit=x", "limit="})
  void otherSizesAreRefused(String query) {
    get(CASES + "?" + query).then().statusCode(400).body("errors.parameter", contains("limit"));
  }

  @Test
  void otherOrdersAreRefused() {
    get(CASES + "?sort=summary")
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("sort"))
        .body("errors.code", contains("unknown_sort"));
    get(CASES + "?sort=--openedAt").then().statusCode(400);
  }

  @Test
  void aCursorIsGoodForNothingElse() {
    APerson.Registered person = personWithCases(3);
    String next = get(CASES + "?limit=1&person=" + person.id()).path("next");
    assertThat(next).matches(".*/cases\\?cursor=[A-Za-z0-9_-]+");
    refused(get(next + "&limit=2"));
    refused(get(next + "x"));
    refused(get(CASES + "?cursor=nonsense"));
    refused(get(CASES + "?cursor="));
    refused(Api.as("manager.figuig").get(next));
    refused(get(next.replace("/cases?", "/cases/transfers?")), 400, 404);
    get(next).then().statusCode(200).body("items", hasSize(1));
  }

  @Test
  void nothingIsAnEmptyList() {
    get(CASES + "?person=" + Ids.next())
        .then()
        .statusCode(200)
        .body("items", hasSize(0))
        .body("$", not(hasKey("next")))
        .body("$", not(hasKey("count")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "&sort=openedAt", "&sort=-number", "&sort=closedAt", "&sort=-closedAt"})
  void everyRowComesOnceWhateverHappensMeanwhile(String sort) {
    APerson.Registered person = personWithCases(7);
    List<String> there = ids(get(CASES + "?limit=100&person=" + person.id()));
    List<String> seen = new ArrayList<>();
    Response page = get(CASES + "?limit=2&person=" + person.id() + sort);
    while (true) {
      seen.addAll(ids(page));
      ACase.of(person).openedBy(OFFICER);
      String next = page.path("next");
      if (next == null || seen.size() > 60) {
        break;
      }
      page = get(next);
    }
    assertThat(seen).doesNotHaveDuplicates().containsAll(there);
  }

  @Test
  void theOrderIsTotalAndTurnsRound() {
    APerson.Registered person = personWithCases(5);
    List<String> up = ids(get(CASES + "?sort=closedAt&person=" + person.id()));
    List<String> down = ids(get(CASES + "?sort=-closedAt&person=" + person.id()));
    assertThat(down).isEqualTo(up.reversed()).hasSize(5);
  }

  @Test
  void countingIsAskedFor() {
    APerson.Registered person = personWithCases(3);
    get(CASES + "?count=true&limit=2&person=" + person.id())
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("count.value", equalTo(3))
        .body("count.exact", equalTo(true));
  }

  @Test
  void anotherCellsRowsAreNotCounted() {
    APerson.Registered person = personWithCases(3);
    Api.as("agent.oujda")
        .get(CASES + "?count=true&person=" + person.id())
        .then()
        .statusCode(200)
        .body("items", hasSize(0))
        .body("count.value", equalTo(0));
  }

  private static APerson.Registered personWithCases(int cases) {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    Stream.generate(() -> ACase.of(person)).limit(cases).forEach(one -> one.openedBy(OFFICER));
    return person;
  }

  private static List<String> ids(Response page) {
    page.then().statusCode(200);
    return page.path("items.id");
  }

  private static Response get(String path) {
    return Api.as(OFFICER).get(path);
  }

  private static void refused(Response answer, int... statuses) {
    if (statuses.length == 0) {
      answer.then().statusCode(400).body("code", equalTo("invalid_cursor"));
    } else {
      assertThat(statuses).contains(answer.statusCode());
    }
  }
}
