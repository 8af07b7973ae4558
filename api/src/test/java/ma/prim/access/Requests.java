package ma.prim.access;

import static java.util.Map.entry;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import ma.prim.testing.Api;

/** How each operation is called so that nothing but the caller can be wrong. */
final class Requests {
  private static final String REASON = "{'reason': 'x'}";

  private static final Map<String, String> BODIES =
      Map.ofEntries(
          entry("createPerson", "{'group': 'mre', 'names': {'latin': {'family': 'X'}}}"),
          entry("searchPeople", "{'name': 'Aya {family}'}"),
          entry("updatePerson", "{'note': 'x'}"),
          entry(
              "checkDuplicates",
              "{'group': 'mre', 'names': {'latin': {'given': 'Aya', 'family': '{family}'}}}"),
          entry("openCase", "{'person': '{person}', 'need': 'ADM.CIVIL', 'channel': 'walk_in'}"),
          entry("updateCase", "{'summary': 'x'}"),
          entry("assignCase", "{'assignee': '{officer}'}"),
          entry("assignCases", "{'items': [{'id': '{id}', 'etag': '*'}], 'assignee': '{officer}'}"),
          entry(
              "transferCases",
              "{'items': [{'id': '{id}', 'etag': '*'}], 'cell': 'figuig', 'reason': 'x'}"),
          entry(
              "closeCases",
              "{'items': [{'id': '{id}', 'etag': '*'}], 'closureReason': 'resolved'}"),
          entry("holdCase", REASON),
          entry("closeCase", "{'closureReason': 'resolved'}"),
          entry("reopenCase", REASON),
          entry("cancelCase", REASON),
          entry("transferCase", "{'cell': 'figuig', 'reason': 'x'}"),
          entry("declineCaseTransfer", REASON),
          entry("addCaseNote", "{'text': 'x'}"),
          entry("addCaseService", "{'need': 'ADM.CIVIL', 'date': '{today}', 'outcome': 'done'}"),
          entry("addCaseTask", "{'title': 'x'}"),
          entry("updateCaseTask", "{'title': 'y'}"),
          entry("addCaseParty", "{'person': '{person}', 'part': 'heir'}"),
          entry("createContact", "{'person': '{person}', 'channel': 'walk_in'}"),
          entry("updateContact", "{'note': 'x'}"),
          entry("openCaseFromContact", "{'person': '{person}', 'need': 'ADM.CIVIL'}"),
          entry(
              "createIntake",
              "{'person': {'group': 'mre', 'names': {'latin': {'family': 'X'}}},"
                  + " 'contact': {'channel': 'walk_in'}}"),
          entry("createImport", "group,familyName\nmre,{fresh}\n"),
          entry("updateImport", "{'columns': [{'place': 1, 'column': 'group'}]}"),
          entry("decideImportRows", "{'rows': [{'line': 2, 'decision': 'skip'}]}"),
          entry("startImport", "{'duplicates': 'skip'}"),
          entry("updateCell", "{'phone': '+212536600000'}"),
          entry(
              "inviteUser",
              "{'username': '{fresh}', 'givenName': 'X', 'familyName': 'Y',"
                  + " 'grants': [{'role': 'agent', 'cell': 'nador'}]}"),
          entry("updateUser", "{'givenName': 'X'}"),
          entry(
              "grantRole",
              "{'role': 'agent', 'cell': 'nador', 'from': '2020-01-01', 'to': '2020-01-02'}"),
          entry("updateGrant", "{'to': '2099-01-05'}"),
          entry(
              "addSubstitute",
              "{'substitute': '{officer}', 'cell': 'nador', 'from': '{today}', 'to': '{today}'}"));

  /** Of bodies that are neither JSON nor a patch. */
  private static final Map<String, String> TYPES = Map.of("createImport", "text/csv");

  /** So that a list shows what is looked for on its first page. */
  private static final Map<String, String> QUERIES =
      Map.of(
          "listCases",
          "?number={number}",
          "listContacts",
          "?person={person}",
          "listUsers",
          "?username={username}",
          "assignCases",
          "?dryRun=true",
          "transferCases",
          "?dryRun=true",
          "closeCases",
          "?dryRun=true",
          "getAgenda",
          "?limit=100",
          "exportCases",
          "?number={number}");

  /** What a list is searched for. */
  private static final Map<String, String> FOUND =
      Map.of(
          "listCases", "{id}",
          "listContacts", "{id}",
          "listUsers", "{id}",
          "searchPeople", "{person}",
          "checkDuplicates", "{person}",
          "getAgenda", "{id}",
          "exportCases", "{id}",
          "exportPeople", "{person}",
          "listImports", "{id}");

  private Requests() {}

  static Response send(
      String operation, String method, String path, NadorsThings things, String token) {
    RequestSpecification request = token == null ? Api.anonymous() : Api.withToken(token);
    if (!method.equals("get")) {
      request.header("If-Match", "*");
      String patch = "application/merge-patch+json";
      request.contentType(
          TYPES.getOrDefault(operation, method.equals("patch") ? patch : "application/json"));
      String body = BODIES.get(operation);
      if (body != null) {
        request.body(things.in(body).replace('\'', '"'));
      }
    }
    return request.request(
        method.toUpperCase(java.util.Locale.ROOT),
        things.in(path + QUERIES.getOrDefault(operation, "")));
  }

  static String found(String operation, NadorsThings things) {
    return things.in(FOUND.get(operation));
  }
}
