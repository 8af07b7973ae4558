package ma.prim.isolation;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import ma.prim.testing.AnOfficer;

/**
 * What these tests know of the operations. One that is new in the document fails them until it is
 * written down here: either it is everybody's, or the tests know its ids, its body and its filters.
 */
final class KnownOperations {
  /** Nothing in them belongs to a cell. */
  static final Set<String> EVERYBODYS =
      Set.of(
          "listProblems",
          "getProblem",
          "listRegions",
          "getRegion",
          "listCells",
          "getCell",
          "listNeeds",
          "getNeed",
          "listCommunes",
          "getCommune",
          "getDictionaries",
          "getMe",
          "getCellIntakeForm",
          "countUnreadNotifications",
          "getImportTemplate",
          // Everybody of the region reads them; what partners see of them is tested with them.
          "listInstitutions",
          "getInstitution",
          "listInstitutionHistory",
          "getPartnerDocument");

  /** Operations of the region alone, which no role of a cell or province may call. */
  static final Set<String> REGIONS =
      Set.of(
          "listAudit",
          "verifyAudit",
          "listAccessLog",
          "getKeys",
          "rotateKeys",
          "createClient",
          "listClients",
          "getClient",
          "updateClient",
          "rotateClient",
          "revokeClient",
          "reviewConsent",
          "listConsentsToReview",
          "decideSubjectRequest",
          "listRetention",
          "getPersonRetention",
          "holdPerson",
          "releasePerson");

  private static final String NOBODYS_CASES =
      "'items': [{'id': '01890000-0000-7000-8000-000000000000', 'etag': '*'}]";

  /** Bodies that nothing is wrong with; officers are named by who sends them. */
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          entry("createPerson", "{'group': 'mre', 'names': {'latin': {'family': 'X'}}}"),
          entry("updatePerson", "{'note': 'x'}"),
          entry("checkDuplicates", "{'group': 'mre', 'names': {'latin': {'family': 'X'}}}"),
          entry(
              "mergePeople",
              "{'person': '01890000-0000-7000-8000-000000000000', 'etag': '*', 'reason': 'x'}"),
          entry(
              "unmergePeople", "{'person': '01890000-0000-7000-8000-000000000000', 'reason': 'x'}"),
          entry("markDistinct", "{'person': '01890000-0000-7000-8000-000000000000'}"),
          entry("searchPeople", "{'name': 'Isolationcanary'}"),
          entry("recordConsent", "{'purpose': 'contact', 'how': 'oral', 'language': 'ary'}"),
          entry("withdrawConsent", "{}"),
          entry("reviewConsent", "{'outcome': 'upheld'}"),
          entry(
              "registerSubjectRequest",
              "{'person': '01890000-0000-7000-8000-000000000000', 'kind': 'access'}"),
          entry("holdPerson", "{'reason': 'x'}"),
          entry(
              "createInstitution",
              "{'type': 'NGO_LOCAL', 'names': {'fr': 'X'}, 'provinces': ['MA-NAD']}"),
          entry("updateInstitution", "{'note': {'fr': 'x'}}"),
          entry("suspendInstitution", "{'reason': 'x'}"),
          entry("closeInstitution", "{'reason': 'x'}"),
          entry("updateClient", "{'name': 'y'}"),
          entry("rotateClient", "{}"),
          entry("createClient", "{'name': 'x', 'scopes': ['referrals:read']}"),
          entry("decideSubjectRequest", "{'outcome': 'granted', 'answer': 'x'}"),
          entry(
              "openCase",
              "{'person': '01890000-0000-7000-8000-000000000000', 'need': 'INF', 'channel': 'web'}"),
          entry("updateCase", "{'summary': 'x'}"),
          entry("assignCase", "{'assignee': 'ME'}"),
          entry("assignCases", "{" + NOBODYS_CASES + ", 'assignee': 'ME'}"),
          entry("closeCases", "{" + NOBODYS_CASES + ", 'closureReason': 'resolved'}"),
          entry("transferCases", "{" + NOBODYS_CASES + ", 'cell': 'figuig', 'reason': 'x'}"),
          entry("holdCase", "{'reason': 'x'}"),
          entry("closeCase", "{'closureReason': 'resolved'}"),
          entry("reopenCase", "{'reason': 'x'}"),
          entry("cancelCase", "{'reason': 'x'}"),
          entry("transferCase", "{'cell': 'figuig', 'reason': 'x'}"),
          entry("declineCaseTransfer", "{'reason': 'x'}"),
          entry("addCaseNote", "{'text': 'x'}"),
          entry("addCaseService", "{'need': 'INF', 'date': '2026-01-05', 'outcome': 'done'}"),
          entry("addCaseTask", "{'title': 'x'}"),
          entry("addCaseDocument", "%PDF-1.7"),
          entry("startCaseUpload", "{'name': 'x.pdf', 'length': 8}"),
          entry("appendToCaseUpload", "%PDF-1.7"),
          entry("updateCaseTask", "{'title': 'x'}"),
          entry("addCaseAppointment", "{'at': '2099-03-12T09:30:00Z', 'place': 'x'}"),
          entry("updateCaseAppointment", "{'place': 'x'}"),
          entry(
              "addCaseParty", "{'person': '01890000-0000-7000-8000-000000000000', 'part': 'heir'}"),
          entry("breakGlass", "{'reason': 'x'}"),
          entry("reviewOpening", "{'verdict': 'justified'}"),
          entry("createContact", "{'channel': 'walk_in'}"),
          entry("updateContact", "{'note': 'x'}"),
          entry("openCaseFromContact", "{'need': 'INF'}"),
          entry(
              "createIntake",
              "{'person': {'group': 'mre', 'names': {'latin': {'family': 'X'}}},"
                  + " 'contact': {'channel': 'walk_in'}}"),
          entry(
              "inviteUser",
              "{'username': 'x.y', 'givenName': 'X', 'familyName': 'Y',"
                  + " 'grants': [{'role': 'agent', 'cell': 'atlantis'}]}"),
          entry("updateUser", "{'givenName': 'X'}"),
          entry("grantRole", "{'role': 'agent', 'cell': 'atlantis'}"),
          entry(
              "addSubstitute",
              "{'substitute': 'ME', 'cell': 'atlantis', 'from': '2026-01-05', 'to': '2026-01-05'}"),
          entry("updateGrant", "{'to': '2099-01-05'}"),
          entry("requestAccess", "{'handle': 'AYc2mQvXkq0', 'reason': 'x'}"),
          entry("grantAccessRequest", "{}"),
          entry("refuseAccessRequest", "{'reason': 'not_needed'}"),
          entry("createImport", "{}"),
          entry("updateImport", "{'columns': [{'place': 1, 'column': 'group'}]}"),
          entry("decideImportRows", "{'rows': [{'line': 2, 'decision': 'skip'}]}"),
          entry("startImport", "{'duplicates': 'skip'}"),
          entry("updateCell", "{'email': 'x@example.org'}"));

  private KnownOperations() {}

  static boolean isEverybodys(ApiDocument.Operation operation) {
    return EVERYBODYS.contains(operation.id());
  }

  /** The body of a request by this caller; null for an operation that the tests have none for. */
  static String body(String operationId, String caller) {
    String body = BODIES.get(operationId);
    return body == null ? null : body.replace('\'', '"').replace("ME", AnOfficer.subject(caller));
  }

  /** The media type of a body. */
  static String type(ApiDocument.Operation operation) {
    return switch (operation.id()) {
      case "addCaseDocument" -> "application/pdf";
      case "appendToCaseUpload" -> "application/offset+octet-stream";
      default ->
          operation.method().equals("PATCH") ? "application/merge-patch+json" : "application/json";
    };
  }

  static Set<String> withBody() {
    return BODIES.keySet();
  }
}
