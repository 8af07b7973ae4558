package ma.prim.access;

import static java.util.Map.entry;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
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
          entry("addCaseDocument", "%PDF-1.7"),
          entry("startCaseUpload", "{'name': 'x.pdf', 'length': 9}"),
          entry("appendToCaseUpload", "%PDF-1.7"),
          entry("updateCaseTask", "{'title': 'y'}"),
          entry("addCaseParty", "{'person': '{person}', 'part': 'heir'}"),
          entry("createContact", "{'person': '{person}', 'channel': 'walk_in'}"),
          entry("updateContact", "{'note': 'x'}"),
          entry("openCaseFromContact", "{'person': '{person}', 'need': 'ADM.CIVIL'}"),
          entry(
              "createIntake",
              "{'person': {'group': 'mre', 'names': {'latin': {'family': 'X'}}},"
                  + " 'contact': {'channel': 'walk_in'}}"),
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
          "removeCaseDocument",
          "?reason=misfiled");

  /** Bodies that are files. */
  private static final Map<String, String> TYPES =
      Map.of(
          "addCaseDocument", "application/pdf",
          "appendToCaseUpload", "application/offset+octet-stream");

  /** What a list is searched for. */
  private static final Map<String, String> FOUND =
      Map.of(
          "listCases", "{id}",
          "listContacts", "{id}",
          "listUsers", "{id}",
          "searchPeople", "{person}",
          "checkDuplicates", "{person}",
          "getAgenda", "{id}");

  private Requests() {}

  static Response send(
      String operation, String method, String path, NadorsThings things, String token) {
    RequestSpecification request = token == null ? Api.anonymous() : Api.withToken(token);
    if (!method.equals("get")) {
      request.header("If-Match", "*");
      String patch = "application/merge-patch+json";
      request.contentType(
          TYPES.getOrDefault(operation, method.equals("patch") ? patch : "application/json"));
      request.header("Content-Disposition", "attachment; filename=x.pdf");
      request.header("Upload-Offset", "0");
      String body = BODIES.get(operation);
      if (body != null) {
        // As bytes, whatever their media type is.
        request.body(things.in(body).replace('\'', '"').getBytes(StandardCharsets.UTF_8));
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
