package ma.prim.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.testing.Addresses;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists, searches and counts show nothing of Nador's, and filters by its ids find nothing. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ForeignFilterTest {
  private static final int MOST_PAGES = 50;

  /** Parameters that name nothing of a cell. */
  private static final Set<String> HARMLESS =
      Set.of(
          "limit",
          "after",
          "wait",
          "cursor",
          "sort",
          "count",
          "fields",
          "include",
          "offered",
          "direction",
          "peer",
          "unread",
          "kind",
          "status",
          "need",
          "priority",
          "channel",
          "group",
          "sensitivity",
          "unassigned",
          "isTest",
          "openedAfter",
          "openedBefore",
          "updatedAfter",
          "closedAfter",
          "closedBefore",
          "occurredAfter",
          "occurredBefore",
          "box",
          "waitingForMe",
          "sentAfter",
          "sentBefore",
          "updatedBefore",
          "overdue",
          "dueAfter",
          "dueBefore",
          "format",
          "role",
          "active",
          "programme",
          "series",
          "audience",
          "mine",
          "startsAfter",
          "startsBefore");

  @Test
  void everyFilterIsKnown() {
    SoftAssertions all = new SoftAssertions();
    for (ApiDocument.Operation list : lists()) {
      for (String filter : list.filters()) {
        all.assertThat(HARMLESS.contains(filter) || foreign().containsKey(filter))
            .as("%s of %s: does it name something of a cell?", filter, list.id())
            .isTrue();
      }
    }
    all.assertAll();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agent.oujda", "manager.oujda", "agent.province-nador", "manager.province-nador",
        "coordinator.ma-ouj", "manager.taliouine", "admin.souss-massa", "coordinator.souss-massa"
      })
  void nothingOfNadorsShowsAndNoFilterFindsIt(String caller) {
    SoftAssertions all = new SoftAssertions();
    for (ApiDocument.Operation list : lists()) {
      assertNothingOfNadors(all, list, caller);
      for (String filter : list.filters()) {
        if (foreign().containsKey(filter)) {
          compare(all, list, caller, filter);
        }
      }
    }
    Response found =
        Api.as(caller)
            .contentType("application/json")
            .body(Map.of("name", "Isolationcanarynador"))
            .post(Addresses.of(caller, "/people/search"));
    all.assertThat(found.asString()).doesNotContain(NadorsFiles.made().id("/people/{id}"));
    all.assertAll();
  }

  private static void compare(
      SoftAssertions all, ApiDocument.Operation list, String caller, String filter) {
    String real = foreign().get(filter);
    String random = filter.equals("cell") ? "nodar" : UUID.randomUUID().toString();
    Response one = Api.as(caller).get(address(list, caller, query(list, filter, real)));
    Response other = Api.as(caller).get(address(list, caller, query(list, filter, random)));
    String what = filter + " of " + list.id() + " by " + caller;
    all.assertThat(SameAnswer.of(one, List.of(real)))
        .as(what)
        .isEqualTo(SameAnswer.of(other, List.of(random)));
    if (one.statusCode() == 200 && list.id().startsWith("export")) {
      all.assertThat(one.asString().lines().count()).as(what).isLessThanOrEqualTo(1);
    } else if (one.statusCode() == 200 && list.id().equals("getAgenda")) {
      // What nobody is in charge of stays, whoever is asked for.
      all.assertThat(one.<List<?>>path("dueToday.items")).as(what).isEmpty();
      all.assertThat(one.<List<?>>path("overdue.items")).as(what).isEmpty();
    } else if (one.statusCode() == 200) {
      all.assertThat(one.<List<?>>path("items")).as(what).isEmpty();
      all.assertThat(one.<Integer>path("count.value")).as(what).isIn(null, 0);
    }
    all.assertThat(one.statusCode()).as(what).isIn(200, 403);
  }

  private static void assertNothingOfNadors(
      SoftAssertions all, ApiDocument.Operation list, String caller) {
    boolean file = list.id().startsWith("export");
    String next = address(list, caller, file ? "?format=ndjson" : "?limit=100");
    for (int pages = 0; next != null && pages < MOST_PAGES; pages++) {
      Response page = Api.as(caller).get(next);
      all.assertThat(page.statusCode()).as(list.id()).isIn(200, 403);
      all.assertThat(page.asString()).as(list.id()).doesNotContain(NadorsFiles.made().secrets());
      next = page.statusCode() == 200 && !file ? page.path("next") : null;
    }
  }

  /** What each filter that names something of a cell is asked for. */
  private static Map<String, String> foreign() {
    NadorsFiles nadors = NadorsFiles.made();
    return Map.of(
        "referral", nadors.id("/handovers/{id}.referral"),
        "person", nadors.id("/people/{id}"),
        "case", nadors.id("/cases/{id}"),
        "assignee", nadors.id("/users/{id}"),
        "officer", nadors.id("/users/{id}"),
        "number", nadors.number(),
        "partnerReference", NadorsFiles.REFERENCE + "nador",
        "institution", nadors.id("/institutions/{id}"),
        "username", nadors.username(),
        "cell", "nador");
  }

  private static String query(ApiDocument.Operation list, String filter, String value) {
    String counted = list.filters().contains("count") ? "count=true&" : "";
    return "?" + counted + filter + "=" + value;
  }

  private static String address(ApiDocument.Operation list, String caller, String query) {
    return list.path().replace("{region}", Addresses.regionOf(caller)) + query;
  }

  /** What lists things of cells to roles of cells; the protection officer's lists are not. */
  private static List<ApiDocument.Operation> lists() {
    List<ApiDocument.Operation> lists =
        ApiDocument.published().operations().stream()
            .filter(operation -> operation.method().equals("GET") && operation.inRegion())
            .filter(operation -> operation.variables().isEmpty())
            .filter(operation -> !KnownOperations.isEverybodys(operation))
            .filter(operation -> !KnownOperations.REGIONS.contains(operation.id()))
            .toList();
    assertThat(lists).extracting(ApiDocument.Operation::id).contains("listCases", "listUsers");
    return lists;
  }
}
