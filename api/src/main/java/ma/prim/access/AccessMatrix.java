package ma.prim.access;

import static ma.prim.access.Role.ADMIN;
import static ma.prim.access.Role.AGENT;
import static ma.prim.access.Role.COORDINATOR;
import static ma.prim.access.Role.HEAD;
import static ma.prim.access.Role.MANAGER;
import static ma.prim.access.Role.OBSERVER;
import static ma.prim.access.Role.PARTNER;
import static ma.prim.access.Role.PROTECTION_OFFICER;
import static ma.prim.access.Role.TRAINER;
import static ma.prim.access.Scope.AGREEMENTS_READ;
import static ma.prim.access.Scope.AGREEMENTS_REPORT;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.prim.access.Rule.Audience;
import ma.prim.access.Rule.Reach;

/**
 * Who may call what: one row for every operation of the OpenAPI document, and this is the only
 * place that says so. Roles that are not in a row are answered 403. docs/access.md is printed from
 * here; the tests' expectations are written by hand elsewhere.
 */
@Singleton
public class AccessMatrix {
  private static final Role[] EVERY_ROLE = Role.values();
  private static final Scope[] ANY_SCOPE = Scope.values();

  private static final List<Rule> ROWS =
      List.of(
          anybody("listProblems"),
          anybody("getProblem"),
          anybody("getPartnerDocument"),

          // The directory and the words that everybody needs.
          anybody("listRegions"),
          anybody("getRegion"),
          anybody("listCells"),
          anybody("getCell"),
          may("updateCell", MANAGER, HEAD),
          anybody("listNeeds"),
          anybody("getNeed"),
          anybody("listCommunes"),
          anybody("getCommune"),
          anybody("getDictionaries"),

          // Users.
          signedIn("getMe"),
          may("listUsers", MANAGER, ADMIN),
          may("inviteUser", MANAGER, ADMIN),
          may("getUser", MANAGER, ADMIN),
          may("updateUser", MANAGER, ADMIN),
          may("disableUser", MANAGER, ADMIN),
          may("enableUser", MANAGER, ADMIN),
          may("grantRole", MANAGER, ADMIN),
          may("getGrant", MANAGER, ADMIN),
          may("updateGrant", MANAGER, ADMIN),
          may("revokeGrant", MANAGER, ADMIN),
          may("addSubstitute", MANAGER, ADMIN),
          may("getSubstitute", MANAGER, ADMIN),
          may("endSubstitute", MANAGER, ADMIN),
          may("listOfficers", AGENT, MANAGER, COORDINATOR),

          // People: those whose files these are, and nobody above the cell.
          may("createPerson", AGENT, MANAGER),
          may("searchPeople", AGENT, MANAGER),
          may("getPerson", AGENT, MANAGER),
          may("updatePerson", AGENT, MANAGER),
          may("findDuplicates", AGENT, MANAGER),
          may("checkDuplicates", AGENT, MANAGER),
          may("markDistinct", AGENT, MANAGER),
          may("listDistinct", AGENT, MANAGER),
          may("getDistinct", AGENT, MANAGER),
          may("unmarkDistinct", AGENT, MANAGER),
          may("mergePeople", MANAGER),
          may("unmergePeople", MANAGER),

          // Asking another cell for a file: its manager answers.
          may("requestAccess", AGENT, MANAGER),
          may("listAccessRequests", AGENT, MANAGER),
          may("getAccessRequest", AGENT, MANAGER),
          may("grantAccessRequest", MANAGER),
          may("refuseAccessRequest", MANAGER),
          may("withdrawAccessRequest", AGENT, MANAGER),
          // What people agreed to, and what they ask: the protection officer reviews and decides.
          may("recordConsent", AGENT, MANAGER),
          may("listConsents", AGENT, MANAGER, PROTECTION_OFFICER),
          may("getConsent", AGENT, MANAGER, PROTECTION_OFFICER),
          may("withdrawConsent", AGENT, MANAGER),
          may("reviewConsent", PROTECTION_OFFICER),
          may("listConsentsToReview", PROTECTION_OFFICER),
          may("extractPerson", MANAGER, PROTECTION_OFFICER),
          may("printExtract", MANAGER, PROTECTION_OFFICER),
          may("registerSubjectRequest", AGENT, MANAGER),
          may("listSubjectRequests", AGENT, MANAGER, PROTECTION_OFFICER),
          may("getSubjectRequest", AGENT, MANAGER, PROTECTION_OFFICER),
          may("decideSubjectRequest", PROTECTION_OFFICER),
          may("withdrawSubjectRequest", AGENT, MANAGER),
          may("listRetention", ADMIN, PROTECTION_OFFICER),
          may("getPersonRetention", PROTECTION_OFFICER),
          may("holdPerson", PROTECTION_OFFICER),
          may("releasePerson", PROTECTION_OFFICER),

          // Cases: coordinators read headers and move cases between cells, without reading them:
          // the answer to a verb of theirs is a header too.
          may("openCase", AGENT, MANAGER),
          may("listCases", AGENT, MANAGER).headersFor(COORDINATOR),
          may("getCase", AGENT, MANAGER).headersFor(COORDINATOR),
          may("updateCase", AGENT, MANAGER),
          may("assessCase", AGENT, MANAGER),
          may("planCase", AGENT, MANAGER),
          may("startCase", AGENT, MANAGER),
          may("holdCase", AGENT, MANAGER),
          may("resumeCase", AGENT, MANAGER),
          may("closeCase", AGENT, MANAGER),
          may("closeCases", AGENT, MANAGER),
          may("cancelCase", AGENT, MANAGER),
          may("assignCase", MANAGER),
          may("assignCases", MANAGER),
          may("reopenCase", MANAGER),
          may("transferCase", MANAGER, COORDINATOR),
          may("transferCases", MANAGER, COORDINATOR),
          may("acceptCaseTransfer", MANAGER, COORDINATOR),
          may("declineCaseTransfer", MANAGER, COORDINATOR),
          may("listCaseNotes", AGENT, MANAGER),
          may("addCaseNote", AGENT, MANAGER),
          may("listCaseServices", AGENT, MANAGER),
          may("addCaseService", AGENT, MANAGER),
          may("listCaseTasks", AGENT, MANAGER),
          may("addCaseTask", AGENT, MANAGER),
          may("updateCaseTask", AGENT, MANAGER),
          may("completeCaseTask", AGENT, MANAGER),
          may("cancelCaseTask", AGENT, MANAGER),
          may("getCaseTask", AGENT, MANAGER),
          may("getCaseNote", AGENT, MANAGER),
          may("getCaseService", AGENT, MANAGER),
          may("getCaseParty", AGENT, MANAGER),
          may("listCaseParties", AGENT, MANAGER),
          may("addCaseParty", AGENT, MANAGER),
          may("removeCaseParty", AGENT, MANAGER),
          may("getCaseTimeline", AGENT, MANAGER),
          may("addCaseDocument", AGENT, MANAGER),
          may("listCaseDocuments", AGENT, MANAGER),
          may("getCaseDocument", AGENT, MANAGER),
          may("getCaseDocumentContent", AGENT, MANAGER),
          may("removeCaseDocument", AGENT, MANAGER),
          may("startCaseUpload", AGENT, MANAGER),
          may("getCaseUpload", AGENT, MANAGER),
          may("appendToCaseUpload", AGENT, MANAGER),
          may("cancelCaseUpload", AGENT, MANAGER),
          may("suggestInstitutions", AGENT, MANAGER),
          may("getAgenda", AGENT, MANAGER),

          // Referrals: the cell that sends and who receives; coordinators read headers. Verbs are
          // of
          // one side or the other, which the feature decides.
          may("createReferral", AGENT, MANAGER),
          may("listReferrals", AGENT, MANAGER, PARTNER)
              .headersFor(COORDINATOR)
              .machines(Scope.REFERRALS_READ),
          may("getReferral", AGENT, MANAGER, PARTNER)
              .headersFor(COORDINATOR)
              .machines(Scope.REFERRALS_READ),
          may("updateReferral", AGENT, MANAGER),
          may("sendReferral", AGENT, MANAGER),
          may("provideReferralInformation", AGENT, MANAGER),
          may("cancelReferral", AGENT, MANAGER, PARTNER).machines(Scope.REFERRALS_ANSWER),
          may("enterReferralInError", AGENT, MANAGER),
          may("recordReferralFeedback", AGENT, MANAGER),
          may("createReferralLink", AGENT, MANAGER),
          may("listReferralLinks", AGENT, MANAGER),
          may("getReferralLink", AGENT, MANAGER),
          may("revokeReferralLink", AGENT, MANAGER),
          // Whoever holds the link.
          anybody("getLinkedReferral"),
          anybody("acceptLinkedReferral"),
          anybody("rejectLinkedReferral"),
          may("assignReferral", COORDINATOR),
          may("acceptReferral", AGENT, MANAGER, PARTNER).machines(Scope.REFERRALS_ANSWER),
          may("rejectReferral", AGENT, MANAGER, PARTNER).machines(Scope.REFERRALS_ANSWER),
          may("requestReferralInformation", AGENT, MANAGER, PARTNER)
              .machines(Scope.REFERRALS_ANSWER),
          may("startReferral", AGENT, MANAGER, PARTNER).machines(Scope.REFERRALS_ANSWER),
          may("holdReferral", AGENT, MANAGER, PARTNER).machines(Scope.REFERRALS_ANSWER),
          may("resumeReferral", AGENT, MANAGER, PARTNER).machines(Scope.REFERRALS_ANSWER),
          may("scheduleReferral", AGENT, MANAGER, PARTNER).machines(Scope.REFERRALS_ANSWER),
          may("completeReferral", AGENT, MANAGER, PARTNER).machines(Scope.REFERRALS_ANSWER),
          may("failReferral", AGENT, MANAGER, PARTNER).machines(Scope.REFERRALS_ANSWER),
          may("setReferralReference", AGENT, MANAGER, PARTNER).machines(Scope.REFERRALS_ANSWER),
          may("addReferralMessage", AGENT, MANAGER, PARTNER).machines(Scope.REFERRALS_ANSWER),
          may("listReferralMessages", AGENT, MANAGER, PARTNER).machines(Scope.REFERRALS_READ),
          may("getReferralMessage", AGENT, MANAGER, PARTNER).machines(Scope.REFERRALS_READ),
          may("getReferralDocument", AGENT, MANAGER, PARTNER).machines(Scope.REFERRALS_READ),

          // Appointments, and the papers that people take away.
          may("addCaseAppointment", AGENT, MANAGER),
          may("listCaseAppointments", AGENT, MANAGER),
          may("getCaseAppointment", AGENT, MANAGER),
          may("updateCaseAppointment", AGENT, MANAGER),
          may("cancelCaseAppointment", AGENT, MANAGER),
          may("getCaseAppointmentSlip", AGENT, MANAGER),
          may("getCaseReceipt", AGENT, MANAGER),
          may("getCaseDocumentsToBring", AGENT, MANAGER),
          may("getPersonIntakeForm", AGENT, MANAGER),
          signedIn("getCellIntakeForm"),
          // Breaking the glass: who does it, who is told of it, who judges it.
          may("breakGlass", COORDINATOR),
          may("listOpenings", MANAGER, COORDINATOR, PROTECTION_OFFICER),
          may("getOpening", MANAGER, COORDINATOR, PROTECTION_OFFICER),
          may("endOpening", PROTECTION_OFFICER),
          may("reviewOpening", PROTECTION_OFFICER),

          // Contacts: like the files that they become, and of nobody above the cell.
          may("createContact", AGENT, MANAGER),
          may("listContacts", AGENT, MANAGER),
          may("getContact", AGENT, MANAGER),
          may("updateContact", AGENT, MANAGER),
          may("openCaseFromContact", AGENT, MANAGER),
          may("createIntake", AGENT, MANAGER),

          // Trainings: coordinators hold them, trainers serve their own, observers read; officers
          // and heads come themselves, and managers send their officers.
          may("listProgrammes", AGENT, MANAGER, HEAD, COORDINATOR, TRAINER, OBSERVER),
          may("createProgramme", COORDINATOR),
          may("getProgramme", AGENT, MANAGER, HEAD, COORDINATOR, TRAINER, OBSERVER),
          may("updateProgramme", COORDINATOR),
          may("getProgrammeFollowUp", MANAGER, HEAD, COORDINATOR, OBSERVER),
          may("listProgrammeParticipants", MANAGER, COORDINATOR),
          may("listTrainingGaps", MANAGER, HEAD, COORDINATOR, OBSERVER),
          may("listProgrammeSessions", AGENT, MANAGER, HEAD, COORDINATOR, TRAINER, OBSERVER),
          may("createSession", COORDINATOR),
          may("createSeries", COORDINATOR),
          may("listSessions", AGENT, MANAGER, HEAD, COORDINATOR, TRAINER, OBSERVER),
          may("getSession", AGENT, MANAGER, HEAD, COORDINATOR, TRAINER, OBSERVER),
          may("updateSession", COORDINATOR),
          may("openSession", COORDINATOR),
          may("postponeSession", COORDINATOR),
          may("startSession", COORDINATOR),
          may("completeSession", COORDINATOR),
          may("cancelSession", COORDINATOR),
          anybody("listPublicSessions"),
          anybody("getPublicCalendar"),
          may("listSessionMaterials", AGENT, MANAGER, HEAD, COORDINATOR, TRAINER, OBSERVER),
          may("getSessionMaterial", AGENT, MANAGER, HEAD, COORDINATOR, TRAINER, OBSERVER),
          may("addSessionMaterial", COORDINATOR, TRAINER),
          may("addSessionMaterialFile", COORDINATOR, TRAINER),
          may("getSessionMaterialContent", AGENT, MANAGER, HEAD, COORDINATOR, TRAINER),
          may("removeSessionMaterial", COORDINATOR, TRAINER),
          may("listEnrolments", MANAGER, COORDINATOR, TRAINER),
          may("enrol", AGENT, MANAGER, HEAD, COORDINATOR),
          may("importEnrolments", MANAGER, COORDINATOR),
          may("getEnrolmentTemplate", MANAGER, COORDINATOR),
          may("getEnrolment", AGENT, MANAGER, HEAD, COORDINATOR, TRAINER),
          may("confirmEnrolment", AGENT, MANAGER, HEAD, COORDINATOR),
          may("withdrawEnrolment", AGENT, MANAGER, HEAD, COORDINATOR),
          may("excuseEnrolment", COORDINATOR, TRAINER),
          may("listAttendance", MANAGER, COORDINATOR, TRAINER),
          may("recordAttendance", COORDINATOR, TRAINER),
          may("showAttendanceCode", COORDINATOR, TRAINER),
          may("checkIn", AGENT, MANAGER, HEAD, COORDINATOR),
          may("evaluateSession", AGENT, MANAGER, HEAD, COORDINATOR),
          may("getEvaluations", MANAGER, COORDINATOR, TRAINER, OBSERVER),
          may("listCertificates", MANAGER, COORDINATOR),
          may("issueCertificates", COORDINATOR),
          may("getCertificate", AGENT, MANAGER, HEAD, COORDINATOR),
          may("getCertificatePaper", AGENT, MANAGER, HEAD, COORDINATOR),
          may("revokeCertificate", COORDINATOR),
          anybody("checkCertificate"),

          // What each user is told of: nobody's but theirs.
          signedIn("listNotifications"),
          signedIn("countUnreadNotifications"),
          signedIn("getNotification"),
          signedIn("markNotificationRead"),
          signedIn("markAllNotificationsRead"),
          signedIn("getNotificationPreferences"),
          signedIn("updateNotificationPreferences"),
          // Partner institutions: whoever has a place in the region reads them, coordinators keep
          // them.
          may("listInstitutions", EVERY_ROLE).machines(ANY_SCOPE),
          may("getInstitution", EVERY_ROLE).machines(ANY_SCOPE),
          may("listInstitutionHistory", COORDINATOR, ADMIN, PROTECTION_OFFICER),
          may("createInstitution", COORDINATOR),
          may("updateInstitution", COORDINATOR),
          may("suspendInstitution", COORDINATOR),
          may("resumeInstitution", COORDINATOR),
          may("closeInstitution", COORDINATOR),

          // Machines of partners: the administrator's; a partner reads and rotates its own.
          may("createClient", ADMIN),
          may("listClients", ADMIN),
          may("getClient", ADMIN, PARTNER).machines(ANY_SCOPE),
          may("updateClient", ADMIN),
          may("rotateClient", ADMIN, PARTNER).machines(ANY_SCOPE),
          may("revokeClient", ADMIN),

          // Agreements: coordinators write them, parties read theirs and report, observers read
          // what
          // is signed; cells only that there is one.
          may("listAgreements", COORDINATOR, OBSERVER, PARTNER)
              .headersFor(AGENT)
              .headersFor(MANAGER)
              .machines(AGREEMENTS_READ),
          may("getAgreement", COORDINATOR, OBSERVER, PARTNER)
              .headersFor(AGENT)
              .headersFor(MANAGER)
              .machines(AGREEMENTS_READ),
          may("createAgreement", COORDINATOR),
          may("updateAgreement", COORDINATOR),
          may("removeAgreement", COORDINATOR),
          may("submitAgreement", COORDINATOR),
          may("returnAgreement", COORDINATOR),
          may("signAgreement", COORDINATOR),
          may("suspendAgreement", COORDINATOR),
          may("resumeAgreement", COORDINATOR),
          may("completeAgreement", COORDINATOR),
          may("terminateAgreement", COORDINATOR),
          may("renewAgreement", COORDINATOR),
          may("amendAgreement", COORDINATOR),
          readsAgreements("listAmendments"),
          readsAgreements("getAgreementFinances"),
          readsAgreements("printAgreement"),
          may("addParty", COORDINATOR),
          readsAgreements("listParties"),
          readsAgreements("getParty"),
          may("updateParty", COORDINATOR),
          may("removeParty", COORDINATOR),
          may("recordSignature", COORDINATOR),
          readsAgreements("listSignatures"),
          readsAgreements("getSignature"),
          may("withdrawSignature", COORDINATOR),
          may("addCommitment", COORDINATOR),
          readsAgreements("listCommitments"),
          readsAgreements("getCommitment"),
          may("updateCommitment", COORDINATOR),
          may("removeCommitment", COORDINATOR),
          may("reportCommitment", COORDINATOR, PARTNER).machines(AGREEMENTS_REPORT),
          may("addMeasure", COORDINATOR),
          readsAgreements("listMeasures"),
          readsAgreements("getMeasure"),
          may("updateMeasure", COORDINATOR),
          may("removeMeasure", COORDINATOR),
          may("reportMeasure", COORDINATOR, PARTNER).machines(AGREEMENTS_REPORT),
          readsAgreements("listMeasureReports"),
          may("planDisbursement", COORDINATOR),
          readsAgreements("listDisbursements"),
          readsAgreements("getDisbursement"),
          may("updateDisbursement", COORDINATOR),
          may("payDisbursement", COORDINATOR),
          may("cancelDisbursement", COORDINATOR),
          may("addAgreementDocument", COORDINATOR, PARTNER).machines(AGREEMENTS_REPORT),
          may("listAgreementDocuments", COORDINATOR, PARTNER).machines(AGREEMENTS_READ),
          may("getAgreementDocument", COORDINATOR, PARTNER).machines(AGREEMENTS_READ),
          may("getAgreementDocumentContent", COORDINATOR, PARTNER).machines(AGREEMENTS_READ),
          may("removeAgreementDocument", COORDINATOR),
          readsAgreements("listAgreementDates"),
          readsAgreements("getAgreementTimeline"),
          readsAgreements("getAgreementCalendarFile"),
          may("exportAgreementsAsIati", COORDINATOR, OBSERVER),
          may("listAgreementNotices", COORDINATOR, PARTNER).machines(AGREEMENTS_READ),
          may("getAgreementDigest", COORDINATOR, PARTNER).machines(AGREEMENTS_READ),

          // Calendars that programs follow: each user's own, with what is the user's to know; and
          // whoever has the address.
          signedIn("subscribeToCalendar"),
          signedIn("listCalendarSubscriptions"),
          signedIn("getCalendarSubscription"),
          signedIn("revokeCalendarSubscription"),
          anybody("followCalendar"),

          // Registers as a whole: for who answers for the cell.
          may("exportCases", MANAGER),
          may("exportPeople", MANAGER),
          may("exportContacts", MANAGER),
          may("createImport", MANAGER),
          may("listImports", MANAGER),
          may("getImportTemplate", MANAGER),
          may("getImport", MANAGER),
          may("updateImport", MANAGER),
          may("listImportRows", MANAGER),
          may("decideImportRows", MANAGER),
          may("startImport", MANAGER),
          may("pauseImport", MANAGER),
          may("resumeImport", MANAGER),
          may("cancelImport", MANAGER),

          // What happened, and who saw it.
          may("listAudit", PROTECTION_OFFICER),
          may("verifyAudit", PROTECTION_OFFICER),
          may("listAccessLog", PROTECTION_OFFICER),
          may("listEvents", AGENT, MANAGER, PARTNER)
              .headersFor(COORDINATOR)
              .machines(Scope.EVENTS_READ),
          // Webhooks: each institution its own, the region's administrator all.
          may("createWebhook", ADMIN, PARTNER).machines(Scope.WEBHOOKS_MANAGE),
          may("listWebhooks", ADMIN, PARTNER).machines(Scope.WEBHOOKS_MANAGE),
          may("getWebhook", ADMIN, PARTNER).machines(Scope.WEBHOOKS_MANAGE),
          may("updateWebhook", ADMIN, PARTNER).machines(Scope.WEBHOOKS_MANAGE),
          may("removeWebhook", ADMIN, PARTNER).machines(Scope.WEBHOOKS_MANAGE),
          may("pauseWebhook", ADMIN, PARTNER).machines(Scope.WEBHOOKS_MANAGE),
          may("resumeWebhook", ADMIN, PARTNER).machines(Scope.WEBHOOKS_MANAGE),
          may("pingWebhook", ADMIN, PARTNER).machines(Scope.WEBHOOKS_MANAGE),
          may("rotateWebhookSecret", ADMIN, PARTNER).machines(Scope.WEBHOOKS_MANAGE),
          may("getWebhookHealth", ADMIN, PARTNER).machines(Scope.WEBHOOKS_MANAGE),
          may("listWebhookDeliveries", ADMIN, PARTNER).machines(Scope.WEBHOOKS_MANAGE),
          may("getWebhookDelivery", ADMIN, PARTNER).machines(Scope.WEBHOOKS_MANAGE),
          may("replayWebhookDelivery", ADMIN, PARTNER).machines(Scope.WEBHOOKS_MANAGE),
          may("replayWebhook", ADMIN, PARTNER).machines(Scope.WEBHOOKS_MANAGE),

          // From region to region: services need no token, their signature is theirs; people see
          // how far messages are, and nobody what they say.
          anybody("getHandoverKeys"),
          anybody("receiveHandover"),
          may("listHandovers", AGENT, MANAGER, COORDINATOR, ADMIN),
          may("getHandover", AGENT, MANAGER, COORDINATOR, ADMIN),
          may("retryHandover", MANAGER, COORDINATOR, ADMIN),
          may("rotateHandoverKeys", ADMIN),
          may("replaceHandoverKeys", ADMIN),

          // The region's keys.
          may("getKeys", ADMIN, PROTECTION_OFFICER),
          may("rotateKeys", ADMIN));

  private final Map<String, Rule> rows =
      ROWS.stream().collect(Collectors.toMap(Rule::operationId, Function.identity()));

  public Optional<Rule> find(String operationId) {
    return Optional.ofNullable(rows.get(operationId));
  }

  /** Every row, in the order of the table. */
  public Collection<Rule> rows() {
    return ROWS;
  }

  /** The operations that this caller may call somewhere; what frontends build their menus from. */
  public List<String> permitted(Caller caller) {
    return ROWS.stream().filter(row -> row.allows(caller)).map(Rule::operationId).sorted().toList();
  }

  private static Rule anybody(String operationId) {
    return new Rule(operationId, Audience.PUBLIC, Map.of());
  }

  private static Rule signedIn(String operationId) {
    return new Rule(operationId, Audience.SIGNED_IN, Map.of());
  }

  private static Rule readsAgreements(String operationId) {
    return may(operationId, COORDINATOR, OBSERVER, PARTNER).machines(AGREEMENTS_READ);
  }

  private static Rule may(String operationId, Role... roles) {
    Map<Role, Reach> reach = new EnumMap<>(Role.class);
    for (Role role : roles) {
      reach.put(role, Reach.CONTENT);
    }
    return new Rule(operationId, Audience.ROLES, reach);
  }
}
