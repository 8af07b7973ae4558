package ma.prim.access;

import static java.util.Map.entry;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import ma.prim.http.Ids;
import ma.prim.testing.Api;

/** How each operation is called so that nothing but the caller can be wrong. */
final class Requests {
  private static final String SESSION =
      "{'titles': {'fr': 'x'}, 'startsAt': '2099-03-02T09:00:00Z', 'endsAt':"
          + " '2099-03-02T16:00:00Z', 'place': {'fr': 'x'}, 'capacity': 5, 'language': 'fr'}";
  private static final String REASON = "{'reason': 'x'}";
  private static final String INSTITUTION =
      "{'type': 'NGO_LOCAL', 'names': {'fr': 'X'}, 'provinces': ['MA-NAD']}";

  private static final Map<String, String> BODIES =
      Map.ofEntries(
          entry("createPerson", "{'group': 'mre', 'names': {'latin': {'family': 'X'}}}"),
          entry("searchPeople", "{'name': 'Aya {family}'}"),
          entry("updatePerson", "{'note': 'x'}"),
          entry(
              "checkDuplicates",
              "{'group': 'mre', 'names': {'latin': {'given': 'Aya', 'family': '{family}'}}}"),
          entry("markDistinct", "{'person': '{twin}'}"),
          entry("mergePeople", "{'person': '{twin}', 'etag': '*', 'reason': 'x'}"),
          entry("unmergePeople", "{'person': '{twin}', 'reason': 'x'}"),
          entry("recordConsent", "{'purpose': 'contact', 'how': 'oral', 'language': 'ary'}"),
          entry("withdrawConsent", "{}"),
          entry("reviewConsent", "{'outcome': 'upheld'}"),
          entry("registerSubjectRequest", "{'person': '{person}', 'kind': 'access'}"),
          entry("holdPerson", REASON),
          entry("decideSubjectRequest", "{'outcome': 'granted', 'answer': 'x'}"),
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
          entry("addCaseAppointment", "{'at': '2099-03-12T09:30:00Z', 'place': 'x'}"),
          entry("updateCaseAppointment", "{'place': 'y'}"),
          entry("addCaseParty", "{'person': '{person}', 'part': 'heir'}"),
          entry("breakGlass", REASON),
          entry("reviewOpening", "{'verdict': 'justified'}"),
          entry("createReferral", "{'case': '{case}', 'to': {'kind': 'cell', 'cell': 'figuig'}}"),
          entry("updateReferral", "{'reason': 'x'}"),
          entry("createReferralLink", "{'label': 'x'}"),
          entry("rejectLinkedReferral", "{'reason': 'no_capacity'}"),
          entry("assignReferral", "{'cell': 'oujda'}"),
          entry("provideReferralInformation", "{'text': 'x'}"),
          entry("cancelReferral", "{'reason': 'not_needed'}"),
          entry("enterReferralInError", REASON),
          entry("recordReferralFeedback", "{'satisfaction': 4}"),
          entry("acceptReferral", "{}"),
          entry("rejectReferral", "{'reason': 'no_capacity'}"),
          entry("requestReferralInformation", "{'text': 'x'}"),
          entry("holdReferral", REASON),
          entry("scheduleReferral", "{'at': '2099-03-12T09:30:00Z', 'place': 'x'}"),
          entry("completeReferral", "{'outcome': 'served'}"),
          entry("failReferral", "{'reason': 'no_show'}"),
          entry("setReferralReference", "{'partnerReference': 'x'}"),
          entry("addReferralMessage", "{'text': 'x'}"),
          entry("createContact", "{'person': '{person}', 'channel': 'walk_in'}"),
          entry("updateContact", "{'note': 'x'}"),
          entry("openCaseFromContact", "{'person': '{person}', 'need': 'ADM.CIVIL'}"),
          entry(
              "createIntake",
              "{'person': {'group': 'mre', 'names': {'latin': {'family': 'X'}}},"
                  + " 'contact': {'channel': 'walk_in'}}"),
          entry("updateNotificationPreferences", "{'mail': 'daily'}"),
          entry("createWebhook", "{'url': 'http://localhost:9/hooks'}"),
          entry("updateWebhook", "{'description': 'x'}"),
          entry("rotateWebhookSecret", "{}"),
          entry("replayWebhook", "{'from': '2026-01-01T00:00:00Z'}"),
          entry(
              "createProgramme",
              "{'theme': 'reception', 'titles': {'fr': 'x'}, 'audiences': ['cell_officers']}"),
          entry("updateProgramme", "{'titles': {'fr': 'y'}}"),
          entry("createSession", SESSION),
          entry("createSeries", "{'session': " + SESSION + ", 'every': 'week', 'times': 2}"),
          entry("updateSession", "{'titles': {'fr': 'y'}}"),
          entry("postponeSession", REASON),
          entry("cancelSession", REASON),
          entry("addSessionMaterial", "{'titles': {'fr': 'x'}, 'link': 'https://example.org/x'}"),
          entry("addSessionMaterialFile", "%PDF-1.7"),
          entry("enrol", "{}"),
          entry("importEnrolments", "name,audience\nX Y{fresh},civil_society\n"),
          entry(
              "recordAttendance",
              "{'day': '{day}', 'half': 'morning', 'present': ['{enrolment}']}"),
          entry("showAttendanceCode", "{'day': '{day}', 'half': 'morning'}"),
          entry("checkIn", "{'code': '123456'}"),
          entry(
              "evaluateSession",
              "{'content': 4, 'trainer': 4, 'organisation': 4, 'usefulness': 4,"
                  + " 'recommended': true}"),
          entry("issueCertificates", "{}"),
          entry("revokeCertificate", REASON),
          entry("requestAccess", "{'handle': 'AYc2mQvXkq0', 'reason': 'x'}"),
          entry("grantAccessRequest", "{}"),
          entry("refuseAccessRequest", "{'reason': 'not_needed'}"),
          entry("createInstitution", INSTITUTION),
          entry("updateInstitution", "{'note': {'fr': 'x'}}"),
          entry("suspendInstitution", REASON),
          entry("closeInstitution", REASON),
          entry("updateClient", "{'name': 'y'}"),
          entry("rotateClient", "{}"),
          entry("createClient", "{'name': 'x', 'scopes': ['referrals:read']}"),
          entry(
              "createAgreement",
              "{'type': 'framework', 'titles': {'fr': 'x'},"
                  + " 'territory': {'provinces': ['MA-NAD']}}"),
          entry("updateAgreement", "{'internalNote': 'x'}"),
          entry("signAgreement", "{}"),
          entry("suspendAgreement", "{'reason': 'x'}"),
          entry("terminateAgreement", "{'reason': 'x'}"),
          entry("renewAgreement", "{'from': '2091-01-01'}"),
          entry("amendAgreement", "{'titles': {'fr': 'x'}}"),
          entry("addParty", "{'institution': '{institution}', 'role': 'beneficiary'}"),
          entry("updateParty", "{'signatory': {'name': 'x'}}"),
          entry("recordSignature", "{'party': '{party}'}"),
          entry("addCommitment", "{'party': '{party}', 'text': {'fr': 'x'}}"),
          entry("updateCommitment", "{'text': {'fr': 'y'}}"),
          entry("reportCommitment", "{'fulfilment': 'partly'}"),
          entry(
              "addMeasure",
              "{'party': '{party}', 'titles': {'fr': 'x'}, 'from': '2026-01-01',"
                  + " 'to': '2026-02-01'}"),
          entry("updateMeasure", "{'titles': {'fr': 'y'}}"),
          entry("reportMeasure", "{'progress': 10}"),
          entry(
              "planDisbursement",
              "{'funder': '{institution}', 'plannedOn': '2026-01-01',"
                  + " 'planned': {'amount': '1.00', 'currency': 'MAD'}}"),
          entry("updateDisbursement", "{'reference': 'x'}"),
          entry("payDisbursement", "{'paidOn': '2026-01-01', 'reference': 'x'}"),
          entry("addAgreementDocument", "%PDF-1.7"),
          entry("subscribeToCalendar", "{'kind': 'mine'}"),
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
  private static final Map<String, String> TYPES =
      Map.of(
          "createImport", "text/csv",
          "importEnrolments", "text/csv",
          "addCaseDocument", "application/pdf",
          "addAgreementDocument", "application/pdf",
          "addSessionMaterialFile", "application/pdf",
          "appendToCaseUpload", "application/offset+octet-stream");

  /** So that a list shows what is looked for on its first page. */
  private static final Map<String, String> QUERIES =
      Map.ofEntries(
          entry("listSubjectRequests", "?person={person}"),
          entry("listCases", "?number={number}"),
          entry("addAgreementDocument", "?kind=evidence"),
          entry("listContacts", "?person={person}"),
          entry("listUsers", "?username={username}"),
          entry("assignCases", "?dryRun=true"),
          entry("transferCases", "?dryRun=true"),
          entry("closeCases", "?dryRun=true"),
          entry("listAccessRequests", "?direction=sent&limit=100"),
          entry("listOpenings", "?limit=100"),
          entry("listHandovers", "?limit=100"),
          entry("getAgenda", "?limit=100"),
          entry("exportCases", "?number={number}"),
          entry("exportContacts", "?person={person}"),
          entry("removeCaseDocument", "?reason=misfiled"));

  /** What a list is searched for. */
  private static final Map<String, String> FOUND =
      Map.ofEntries(
          entry("listSubjectRequests", "{id}"),
          entry("listCases", "{id}"),
          entry("listContacts", "{id}"),
          entry("listUsers", "{id}"),
          entry("listAccessRequests", "{id}"),
          entry("listOpenings", "{id}"),
          entry("listHandovers", "{id}"),
          entry("searchPeople", "{person}"),
          entry("checkDuplicates", "{person}"),
          entry("getAgenda", "{id}"),
          entry("exportCases", "{id}"),
          entry("exportPeople", "{person}"),
          entry("exportContacts", "{id}"),
          entry("listEnrolments", "{enrolment}"),
          entry("listAttendance", "{enrolment}"),
          entry("listCertificates", "{certificate}"),
          entry("listProgrammeParticipants", "{enrolment}"),
          entry("listImports", "{id}"));

  private Requests() {}

  static Response send(
      String operation, String method, String path, NadorsThings things, String token) {
    RequestSpecification request = token == null ? Api.anonymous() : Api.withToken(token);
    if (!method.equals("get")) {
      request.header("If-Match", "*");
      if (method.equals("post")) {
        // Partners must send it, and are asked for it before they are told that it is not theirs.
        request.header("Idempotency-Key", Ids.next().toString());
      }
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
