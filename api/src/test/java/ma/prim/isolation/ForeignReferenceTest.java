package ma.prim.isolation;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** A body that names what is Nador's is refused like one that names what nothing has. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ForeignReferenceTest {
  private static final String CALLER = "manager.oujda";

  /** Nobody's but a list of subjects: kept as said, never looked up. */
  private static final Set<String> KEPT_AS_SAID =
      Set.of(
          "openCase /excludedOfficers/*",
          "updateCase /excludedOfficers/*",
          "openCaseFromContact /excludedOfficers/*",
          "createIntake /case/excludedOfficers/*",
          // A message names itself and its thread: the signature of its region says whose it is.
          "receiveHandover /id",
          "receiveHandover /thread",
          // Institutions and their events are no cell's; what partners learn is tested with them.
          "createWebhook /institution",
          "replayWebhook /event",
          // Institutions are no secret inside the region, and none of these is a cell's to call.
          "createInstitution /parent",
          "updateInstitution /parent",
          "createClient /institutions/*",
          "updateClient /institutions/*",
          // Nor is anything that an agreement names.
          "createAgreement /parent",
          "createAgreement /committee/chair",
          "createAgreement /committee/members/*/institution",
          "createAgreement /budget/*/funder",
          "updateAgreement /parent",
          "updateAgreement /committee/chair",
          "updateAgreement /committee/members/*/institution",
          "updateAgreement /budget/*/funder",
          "amendAgreement /budget/*/funder",
          "addParty /institution",
          "updateParty /institution",
          "recordSignature /party",
          "recordSignature /document",
          "addCommitment /party",
          "addCommitment /replaces",
          "updateCommitment /party",
          "updateCommitment /replaces",
          "reportCommitment /evidence/*",
          "addMeasure /party",
          "addMeasure /dependsOn/*",
          "updateMeasure /party",
          "updateMeasure /dependsOn/*",
          "reportMeasure /evidence/*",
          "planDisbursement /funder",
          "updateDisbursement /funder",
          "payDisbursement /evidence/*",
          "subscribeToCalendar /target");

  /**
   * Of trainings, which are the region's: who may be named is tested with each of these operations.
   */
  private static final Set<String> OF_TRAININGS =
      Set.of(
          "createProgramme /agreement",
          "updateProgramme /agreement",
          "createSession /measure",
          "createSession /trainers/*/user",
          "createSeries /session/measure",
          "createSeries /session/trainers/*/user",
          "updateSession /measure",
          "updateSession /trainers/*/user",
          "enrol /user",
          "recordAttendance /absent/*",
          "recordAttendance /present/*",
          "issueCertificates /enrolments/*");

  /** Operation and place of a reference: the body that holds it, and what of Nador's it names. */
  private static final Map<String, List<String>> REFERENCES =
      Map.ofEntries(
          entry("createPerson /relations/*/person", relation("/people/{id}")),
          entry("createPerson /guardian/person", guardian()),
          entry("checkDuplicates /relations/*/person", relation("/people/{id}")),
          entry("checkDuplicates /guardian/person", guardian()),
          entry("updatePerson /relations/*/person", relation("/people/{id}")),
          entry("updatePerson /guardian/person", guardian()),
          entry(
              "mergePeople /person",
              List.of("{'person': 'REF', 'etag': '*', 'reason': 'x'}", "/people/{id}")),
          entry(
              "unmergePeople /person", List.of("{'person': 'REF', 'reason': 'x'}", "/people/{id}")),
          entry("markDistinct /person", List.of("{'person': 'REF'}", "/people/{id}")),
          entry(
              "decideImportRows /rows/*/person",
              List.of(
                  "{'rows': [{'line': 2, 'decision': 'known', 'person': 'REF'}]}", "/people/{id}")),
          entry(
              "registerSubjectRequest /person",
              List.of("{'person': 'REF', 'kind': 'access'}", "/people/{id}")),
          entry(
              "openCase /person",
              List.of("{'person': 'REF', 'need': 'INF', 'channel': 'web'}", "/people/{id}")),
          entry(
              "addCaseParty /person",
              List.of("{'person': 'REF', 'part': 'child'}", "/people/{id}")),
          entry(
              "addCaseNote /corrects",
              List.of("{'text': 'x', 'corrects': 'REF'}", "/cases/{id}/notes/{note}")),
          entry("createReferral /case", referral("'case': 'REF'", "/cases/{id}")),
          entry(
              "createReferral /to/institution",
              List.of(
                  "{'case': 'CASE', 'to': {'kind': 'institution', 'institution': 'REF'}}",
                  "/cases/{id}")),
          entry(
              "createReferral /consent",
              referral("'case': 'CASE', 'consent': 'REF'", "/people/{id}/consents/{consent}")),
          entry(
              "createReferral /replaces",
              referral("'case': 'CASE', 'replaces': 'REF'", "/referrals/{id}")),
          entry(
              "createReferral /sharedDocuments/*/document",
              referral(
                  "'case': 'CASE', 'sharedDocuments': [{'document': 'REF', 'as': 'x'}]",
                  "/cases/{id}/documents/{document}")),
          entry(
              "updateReferral /to/institution",
              List.of(
                  "{'to': {'kind': 'institution', 'cell': null, 'institution': 'REF'}}",
                  "/cases/{id}")),
          entry(
              "updateReferral /consent",
              List.of("{'consent': 'REF'}", "/people/{id}/consents/{consent}")),
          entry(
              "updateReferral /sharedDocuments/*/document",
              List.of(
                  "{'sharedDocuments': [{'document': 'REF', 'as': 'x'}]}",
                  "/cases/{id}/documents/{document}")),
          entry(
              "rejectReferral /redirect/institution",
              List.of(
                  "{'reason': 'other', 'redirect': {'kind': 'institution', 'institution': 'REF'}}",
                  "/cases/{id}")),
          entry("assignCase /assignee", List.of("{'assignee': 'REF'}", "/users/{id}")),
          entry(
              "addCaseTask /assignee", List.of("{'title': 'x', 'assignee': 'REF'}", "/users/{id}")),
          entry("updateCaseTask /assignee", List.of("{'assignee': 'REF'}", "/users/{id}")),
          entry(
              "createContact /person",
              List.of("{'channel': 'phone', 'person': 'REF'}", "/people/{id}")),
          entry(
              "createContact /case", List.of("{'channel': 'phone', 'case': 'REF'}", "/cases/{id}")),
          entry("updateContact /person", List.of("{'person': 'REF'}", "/people/{id}")),
          entry("updateContact /case", List.of("{'case': 'REF'}", "/cases/{id}")),
          entry(
              "openCaseFromContact /person",
              List.of("{'person': 'REF', 'need': 'INF'}", "/people/{id}")),
          entry("createIntake /knownPerson", intake("'knownPerson': 'REF'")),
          entry(
              "createIntake /person/relations/*/person",
              intake(newcomer("'relations': [{'person': 'REF', 'kind': 'child'}]"))),
          entry(
              "createIntake /person/guardian/person",
              intake(newcomer("'guardian': {'kind': 'person', 'person': 'REF'}"))),
          entry(
              "createIntake /case/person",
              intake(newcomer("'note': 'x'") + ", 'case': {'person': 'REF', 'need': 'INF'}")),
          entry(
              "inviteUser /grants/*/institution",
              List.of(
                  "{'username': 'x.y', 'givenName': 'X', 'familyName': 'Y',"
                      + " 'grants': [{'role': 'partner', 'institution': 'REF'}]}",
                  "/institutions/{id}")),
          entry(
              "grantRole /institution",
              List.of("{'role': 'partner', 'institution': 'REF'}", "/institutions/{id}")),
          entry(
              "addSubstitute /substitute",
              List.of(
                  "{'substitute': 'REF', 'cell': 'oujda', 'from': '2026-01-05', 'to': '2026-01-05'}",
                  "/users/{id}")));

  /** The same in requests for many things, of which each is refused by itself. */
  private static final Map<String, List<String>> IN_BATCHES =
      Map.of(
          "assignCases /items/*/id",
          List.of("{'items': [{'id': 'REF', 'etag': '*'}], 'assignee': 'ME'}", "/cases/{id}"),
          "assignCases /assignee",
          List.of("{'items': [{'id': 'CASE', 'etag': '*'}], 'assignee': 'REF'}", "/users/{id}"),
          "closeCases /items/*/id",
          List.of(
              "{'items': [{'id': 'REF', 'etag': '*'}], 'closureReason': 'resolved'}",
              "/cases/{id}"),
          "transferCases /items/*/id",
          List.of(
              "{'items': [{'id': 'REF', 'etag': '*'}], 'cell': 'figuig', 'reason': 'x'}",
              "/cases/{id}"));

  /** The same for cells, which have slugs; that a case may be offered to any cell is no secret. */
  private static final Map<String, String> CELLS =
      Map.of(
          "recordConsent",
              "{'cell': 'REF', 'purpose': 'contact', 'how': 'oral', 'language': 'ary'}",
          "registerSubjectRequest", "{'cell': 'REF', 'person': 'OWN', 'kind': 'access'}",
          "createPerson", "{'cell': 'REF', 'group': 'mre', 'names': {'latin': {'family': 'X'}}}",
          "checkDuplicates", "{'cell': 'REF', 'group': 'mre', 'names': {'latin': {'family': 'X'}}}",
          "openCase", "{'cell': 'REF', 'person': 'OWN', 'need': 'INF', 'channel': 'web'}",
          "createContact", "{'cell': 'REF', 'channel': 'web'}",
          "createIntake", "{'cell': 'REF', 'knownPerson': 'OWN', 'contact': {'channel': 'web'}}",
          "inviteUser",
              "{'username': 'x.y', 'givenName': 'X', 'familyName': 'Y',"
                  + " 'grants': [{'role': 'agent', 'cell': 'REF'}]}",
          "grantRole", "{'role': 'agent', 'cell': 'REF'}",
          "addSubstitute",
              "{'substitute': 'ME', 'cell': 'REF', 'from': '2026-01-05', 'to': '2026-01-05'}");

  @Test
  void everyReferenceIsKnown() {
    ApiDocument document = ApiDocument.published();
    Set<String> found = new TreeSet<>();
    for (ApiDocument.Operation operation : document.operations()) {
      document
          .references(operation.schema())
          .forEach(pointer -> found.add(operation.id() + " " + pointer));
    }
    Set<String> known = new TreeSet<>(REFERENCES.keySet());
    known.addAll(KEPT_AS_SAID);
    known.addAll(IN_BATCHES.keySet());
    known.addAll(OF_TRAININGS);
    assertThat(found).isEqualTo(known);
  }

  @Test
  void aForeignIdIsRefusedLikeOneThatNothingHas() {
    NadorsFiles own = NadorsFiles.of("oujda");
    SoftAssertions all = new SoftAssertions();
    REFERENCES.forEach((place, reference) -> {
      String operation = place.substring(0, place.indexOf(' '));
      String foreign = NadorsFiles.made().id(reference.getLast());
      String random = UUID.randomUUID().toString();
      SameAnswer real = answer(own, operation, reference.getFirst(), foreign);
      all.assertThat(real)
          .as(place)
          .isEqualTo(answer(own, operation, reference.getFirst(), random));
      all.assertThat(real.status()).as(place).isEqualTo(400);
      all.assertThat(real.body()).as(place).contains("unknown_reference");
    });
    all.assertAll();
  }

  @Test
  void aForeignIdAmongManyIsRefusedLikeOneThatNothingHas() {
    NadorsFiles own = NadorsFiles.of("oujda");
    SoftAssertions all = new SoftAssertions();
    IN_BATCHES.forEach((place, reference) -> {
      String operation = place.substring(0, place.indexOf(' '));
      String foreign = NadorsFiles.made().id(reference.getLast());
      SameAnswer real = answer(own, operation, reference.getFirst(), foreign);
      all.assertThat(real)
          .as(place)
          .isEqualTo(answer(own, operation, reference.getFirst(), UUID.randomUUID().toString()));
      all.assertThat(real.body()).as(place).contains("problem");
    });
    all.assertAll();
  }

  @Test
  void aForeignCellIsRefusedLikeOneThatThereIsNot() {
    NadorsFiles own = NadorsFiles.of("oujda");
    SoftAssertions all = new SoftAssertions();
    CELLS.forEach((operation, body) -> {
      SameAnswer real = answer(own, operation, body, "nador");
      all.assertThat(real).as(operation).isEqualTo(answer(own, operation, body, "nodar"));
      all.assertThat(real.status()).as(operation).isEqualTo(400);
      all.assertThat(real.body()).as(operation).contains("unknown_reference");
    });
    all.assertAll();
  }

  private static SameAnswer answer(
      NadorsFiles own, String operationId, String body, String reference) {
    ApiDocument.Operation operation =
        ApiDocument.published().operations().stream()
            .filter(known -> known.id().equals(operationId))
            .findFirst()
            .orElseThrow();
    String path = operation.path().replace("{region}", "oriental");
    for (String variable : operation.variables()) {
      String id =
          switch (operationId) {
            case "updateReferral" -> own.id(NadorsFiles.DRAFT);
            case "rejectReferral" -> own.id(NadorsFiles.RECEIVED);
            default -> own.id(variable);
          };
      path = path.replace(variable.substring(variable.lastIndexOf('{')), id);
    }
    String subject = ma.prim.testing.AnOfficer.subject(CALLER);
    Response answer =
        Api.as(CALLER)
            .header("If-Match", "*")
            .contentType(
                operation.method().equals("PATCH")
                    ? "application/merge-patch+json"
                    : "application/json")
            .body(
                body.replace('\'', '"')
                    .replace("REF", reference)
                    .replace("OWN", own.id("/people/{id}"))
                    .replace("CASE", own.id("/cases/{id}"))
                    .replace("ME", subject))
            .request(operation.method(), path);
    return SameAnswer.of(answer, List.of(reference));
  }

  private static List<String> referral(String members, String variable) {
    return List.of("{" + members + ", 'to': {'kind': 'cell', 'cell': 'figuig'}}", variable);
  }

  private static List<String> relation(String variable) {
    return List.of(
        "{'relations': [{'person': 'REF', 'kind': 'child'}], 'group': 'mre', 'names': {'latin': {'family': 'X'}}}",
        variable);
  }

  private static List<String> intake(String member) {
    return List.of("{" + member + ", 'contact': {'channel': 'web'}}", "/people/{id}");
  }

  private static String newcomer(String field) {
    return "'person': {'group': 'mre', 'names': {'latin': {'family': 'X'}}, " + field + "}";
  }

  private static List<String> guardian() {
    return List.of(
        "{'guardian': {'kind': 'person', 'person': 'REF'}, 'group': 'mre', 'names': {'latin': {'family': 'X'}}}",
        "/people/{id}");
  }
}
