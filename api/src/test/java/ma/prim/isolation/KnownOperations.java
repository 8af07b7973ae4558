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
          "getNotificationPreferences",
          "updateNotificationPreferences",
          "getImportTemplate",
          "getHandoverKeys",
          // Whoever holds the link.
          "getLinkedReferral",
          "acceptLinkedReferral",
          "rejectLinkedReferral",
          "receiveHandover",
          "listProgrammes",
          "createProgramme",
          "getProgramme",
          "updateProgramme",
          "getProgrammeFollowUp",
          // Programmes are the region's; whom of them a caller sees is tested with it.
          "listProgrammeParticipants",
          "listTrainingGaps",
          "listProgrammeSessions",
          "createSession",
          "createSeries",
          "listPublicSessions",
          "getPublicCalendar",
          "checkCertificate",
          // Everybody of the region reads them; what partners see of them is tested with them.
          "listInstitutions",
          "getInstitution",
          "listInstitutionHistory",
          "getPartnerDocument",
          // Agreements belong to the region or to a province, and no cell's is in them; what other
          // partners see of them is tested with them.
          "listAmendments",
          "getAgreementFinances",
          "printAgreement",
          "listParties",
          "getParty",
          "listSignatures",
          "getSignature",
          "listCommitments",
          "getCommitment",
          "listMeasures",
          "getMeasure",
          "listMeasureReports",
          "listDisbursements",
          "getDisbursement",
          "listAgreementDocuments",
          "getAgreementDocument",
          "getAgreementDocumentContent",
          "listAgreements",
          "getAgreement",
          "createAgreement",
          "listAgreementDates",
          "getAgreementTimeline",
          "getAgreementCalendarFile",
          "exportAgreementsAsIati",
          "listAgreementNotices",
          "getAgreementDigest",
          "subscribeToCalendar",
          "listCalendarSubscriptions",
          "followCalendar");

  /** Operations of the region alone, which no role of a cell or province may call. */
  static final Set<String> REGIONS =
      Set.of(
          "listAudit",
          "verifyAudit",
          "listAccessLog",
          "getKeys",
          "rotateKeys",
          "rotateHandoverKeys",
          "replaceHandoverKeys",
          // Webhooks are of institutions; what partners see of each other's is tested with them.
          "createWebhook",
          "listWebhooks",
          "getWebhook",
          "updateWebhook",
          "removeWebhook",
          "pauseWebhook",
          "resumeWebhook",
          "pingWebhook",
          "rotateWebhookSecret",
          "getWebhookHealth",
          "listWebhookDeliveries",
          "getWebhookDelivery",
          "replayWebhookDelivery",
          "replayWebhook",
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
          entry(
              "createReferral",
              "{'case': '01890000-0000-7000-8000-000000000000',"
                  + " 'to': {'kind': 'cell', 'cell': 'figuig'}}"),
          entry("updateReferral", "{'reason': 'x'}"),
          entry("createReferralLink", "{'label': 'x'}"),
          entry("assignReferral", "{'cell': 'oujda'}"),
          entry("provideReferralInformation", "{'text': 'x'}"),
          entry("cancelReferral", "{'reason': 'not_needed'}"),
          entry("enterReferralInError", "{'reason': 'x'}"),
          entry("recordReferralFeedback", "{'satisfaction': 4}"),
          entry("acceptReferral", "{}"),
          entry("rejectReferral", "{'reason': 'no_capacity'}"),
          entry("requestReferralInformation", "{'text': 'x'}"),
          entry("holdReferral", "{'reason': 'x'}"),
          entry("scheduleReferral", "{'at': '2099-03-12T09:30:00Z', 'place': 'x'}"),
          entry("completeReferral", "{'outcome': 'served'}"),
          entry("failReferral", "{'reason': 'no_show'}"),
          entry("setReferralReference", "{'partnerReference': 'x'}"),
          entry("addReferralMessage", "{'text': 'x'}"),
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
          entry("updateNotificationPreferences", "{'mail': 'daily'}"),
          entry("createWebhook", "{'url': 'http://localhost:9/hooks'}"),
          entry("updateWebhook", "{'description': 'x'}"),
          entry("rotateWebhookSecret", "{}"),
          entry("replayWebhook", "{'from': '2026-01-01T00:00:00Z'}"),
          entry("updateSession", "{'titles': {'fr': 'x'}}"),
          entry("postponeSession", "{'reason': 'x'}"),
          entry("cancelSession", "{'reason': 'x'}"),
          entry("addSessionMaterial", "{'titles': {'fr': 'x'}, 'link': 'https://example.org/x'}"),
          entry("addSessionMaterialFile", "%PDF-1.7"),
          entry("enrol", "{}"),
          entry("importEnrolments", "name,audience\nx,civil_society"),
          entry("recordAttendance", "{'day': '2099-03-02', 'half': 'morning'}"),
          entry("showAttendanceCode", "{'day': '2099-03-02', 'half': 'morning'}"),
          entry("checkIn", "{'code': '123456'}"),
          entry(
              "evaluateSession",
              "{'content': 4, 'trainer': 4, 'organisation': 4, 'usefulness': 4,"
                  + " 'recommended': true}"),
          entry("issueCertificates", "{}"),
          entry("revokeCertificate", "{'reason': 'x'}"),
          entry("requestAccess", "{'handle': 'AYc2mQvXkq0', 'reason': 'x'}"),
          entry("grantAccessRequest", "{}"),
          entry("refuseAccessRequest", "{'reason': 'not_needed'}"),
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
          entry(
              "addParty",
              "{'institution': '01890000-0000-7000-8000-000000000000', 'role': 'beneficiary'}"),
          entry("updateParty", "{'signatory': {'name': 'x'}}"),
          entry("recordSignature", "{'party': '01890000-0000-7000-8000-000000000000'}"),
          entry(
              "addCommitment",
              "{'party': '01890000-0000-7000-8000-000000000000', 'text': {'fr': 'x'}}"),
          entry("updateCommitment", "{'text': {'fr': 'y'}}"),
          entry("reportCommitment", "{'fulfilment': 'partly'}"),
          entry(
              "addMeasure",
              "{'party': '01890000-0000-7000-8000-000000000000', 'titles': {'fr': 'x'}, 'from': '2026-01-01',"
                  + " 'to': '2026-02-01'}"),
          entry("updateMeasure", "{'titles': {'fr': 'y'}}"),
          entry("reportMeasure", "{'progress': 10}"),
          entry(
              "planDisbursement",
              "{'funder': '01890000-0000-7000-8000-000000000000', 'plannedOn': '2026-01-01',"
                  + " 'planned': {'amount': '1.00', 'currency': 'MAD'}}"),
          entry("updateDisbursement", "{'reference': 'x'}"),
          entry("payDisbursement", "{'paidOn': '2026-01-01', 'reference': 'x'}"),
          entry("addAgreementDocument", "%PDF-1.7"),
          entry("subscribeToCalendar", "{'kind': 'mine'}"),
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
      case "addCaseDocument", "addAgreementDocument", "addSessionMaterialFile" -> "application/pdf";
      case "importEnrolments" -> "text/csv";
      case "appendToCaseUpload" -> "application/offset+octet-stream";
      default ->
          operation.method().equals("PATCH") ? "application/merge-patch+json" : "application/json";
    };
  }

  static Set<String> withBody() {
    return BODIES.keySet();
  }
}
