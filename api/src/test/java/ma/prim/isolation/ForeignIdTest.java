package ma.prim.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import ma.prim.testing.Addresses;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every operation of the document, asked for what is Nador's by somebody who is not: the answer is
 * that to an id which nothing has, byte for byte.
 */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ForeignIdTest {
  /** What coordinators of the province see and do above the cell, by the page of roles. */
  private static final Set<String> COORDINATORS =
      Set.of(
          "getCase",
          "transferCase",
          "acceptCaseTransfer",
          "declineCaseTransfer",
          "listOfficers",
          "breakGlass",
          "getOpening",
          "assignReferral",
          "getHandover",
          "retryHandover",
          "getReferral",
          "updateInstitution",
          "suspendInstitution",
          "resumeInstitution",
          "closeInstitution",
          "updateAgreement",
          "removeAgreement",
          "submitAgreement",
          "returnAgreement",
          "signAgreement",
          "suspendAgreement",
          "resumeAgreement",
          "completeAgreement",
          "terminateAgreement",
          "renewAgreement",
          "amendAgreement",
          "addParty",
          "updateParty",
          "removeParty",
          "recordSignature",
          "withdrawSignature",
          "addCommitment",
          "updateCommitment",
          "removeCommitment",
          "addMeasure",
          "updateMeasure",
          "removeMeasure",
          "planDisbursement",
          "updateDisbursement",
          "payDisbursement",
          "cancelDisbursement",
          "removeAgreementDocument",
          "reportCommitment",
          "reportMeasure",
          "addAgreementDocument");

  /** What no manager may do, wherever. */
  private static final Set<String> NOT_MANAGERS =
      Set.of(
          "breakGlass",
          "endOpening",
          "assignReferral",
          "reviewOpening",
          "updateSession",
          "openSession",
          "postponeSession",
          "startSession",
          "completeSession",
          "cancelSession",
          "addSessionMaterial",
          "addSessionMaterialFile",
          "removeSessionMaterial",
          "excuseEnrolment",
          "recordAttendance",
          "showAttendanceCode",
          "issueCertificates",
          "revokeCertificate",
          "updateInstitution",
          "suspendInstitution",
          "resumeInstitution",
          "closeInstitution",
          "updateAgreement",
          "removeAgreement",
          "submitAgreement",
          "returnAgreement",
          "signAgreement",
          "suspendAgreement",
          "resumeAgreement",
          "completeAgreement",
          "terminateAgreement",
          "renewAgreement",
          "amendAgreement",
          "addParty",
          "updateParty",
          "removeParty",
          "recordSignature",
          "withdrawSignature",
          "addCommitment",
          "updateCommitment",
          "removeCommitment",
          "addMeasure",
          "updateMeasure",
          "removeMeasure",
          "planDisbursement",
          "updateDisbursement",
          "payDisbursement",
          "cancelDisbursement",
          "removeAgreementDocument",
          "reportCommitment",
          "reportMeasure",
          "addAgreementDocument");

  @Test
  void everyOperationIsKnown() {
    SoftAssertions all = new SoftAssertions();
    for (ApiDocument.Operation operation : ApiDocument.published().operations()) {
      if (KnownOperations.isEverybodys(operation)) {
        continue;
      }
      all.assertThat(NadorsFiles.made().ids().keySet())
          .as("how to make what %s is about", operation.id())
          .containsAll(operation.variables());
      if (operation.body() && operation.id().matches("(?!rotate).*")) {
        all.assertThat(KnownOperations.withBody()).as("a body").contains(operation.id());
      }
    }
    all.assertAll();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agent.oujda",
        "manager.oujda",
        "head.oujda",
        "agent.driouch",
        "manager.driouch",
        "agent.province-nador",
        "manager.province-nador",
        "head.province-nador",
        "coordinator.ma-nad",
        "coordinator.ma-ouj",
        "trainer.oriental",
        "observer.oriental"
      })
  void inTheRegionItIsAsIfItDidNotExist(String caller) {
    compareAll(caller, Addresses.regionOf(caller), UnaryOperator.identity());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agent.taliouine",
        "manager.taliouine",
        "coordinator.ma-tar",
        "coordinator.souss-massa",
        "admin.souss-massa",
        "protection.souss-massa"
      })
  void toAnotherRegionNothingOfThisOneExists(String caller) {
    compareAll(caller, "oriental", allowed -> Set.of());
    compareAll(caller, "souss-massa", allowed -> Set.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"manager.oujda", "agent.province-nador"})
  void whatIsInAForeignCaseIsNotInOnesOwn(String caller) {
    NadorsFiles own = NadorsFiles.of(caller.substring(caller.indexOf('.') + 1));
    SoftAssertions all = new SoftAssertions();
    for (ApiDocument.Operation operation : asking()) {
      List<String> variables = operation.variables();
      if (variables.size() == 2) {
        Map<String, String> foreign = new LinkedHashMap<>();
        foreign.put(variables.getFirst(), own.id(variables.getFirst()));
        foreign.put(variables.getLast(), NadorsFiles.made().id(variables.getLast()));
        Map<String, String> nobodys = new LinkedHashMap<>(foreign);
        nobodys.put(variables.getLast(), NadorsFiles.nobodys(variables.getLast()));
        compare(all, operation, caller, "oriental", foreign, nobodys);
      }
    }
    all.assertAll();
  }

  private void compareAll(String caller, String region, UnaryOperator<Set<String>> allowed) {
    SoftAssertions all = new SoftAssertions();
    Set<String> seen = caller.equals("coordinator.ma-nad") ? allowed.apply(COORDINATORS) : Set.of();
    for (ApiDocument.Operation operation : asking()) {
      // The session is a draft of the province of Nador.
      boolean coordinated =
          caller.equals("coordinator.ma-nad") && operation.path().contains("/sessions/{id}");
      if (seen.contains(operation.id()) || coordinated) {
        continue;
      }
      compare(all, operation, caller, region, ids(operation), nobodys(operation));
      if (operation.variables().size() == 2) {
        Map<String, String> half = ids(operation);
        String last = operation.variables().getLast();
        half.put(last, NadorsFiles.nobodys(last));
        compare(all, operation, caller, region, half, nobodys(operation));
      }
    }
    all.assertAll();
  }

  private static void compare(
      SoftAssertions all,
      ApiDocument.Operation operation,
      String caller,
      String region,
      Map<String, String> foreign,
      Map<String, String> nobodys) {
    SameAnswer real = answer(operation, caller, region, foreign);
    SameAnswer random = answer(operation, caller, region, nobodys);
    String what = operation.id() + " by " + caller + " in " + region;
    all.assertThat(real).as(what).isEqualTo(random);
    boolean anotherRegion = !region.equals(Addresses.regionOf(caller));
    boolean manages =
        caller.startsWith("manager.")
            && !NOT_MANAGERS.contains(operation.id())
            && !KnownOperations.REGIONS.contains(operation.id());
    all.assertThat(real.status())
        .as(what)
        .isIn(anotherRegion || manages ? List.of(404) : List.of(403, 404));
  }

  private static SameAnswer answer(
      ApiDocument.Operation operation, String caller, String region, Map<String, String> ids) {
    return SameAnswer.of(call(operation, caller, region, ids), ids.values());
  }

  private static Response call(
      ApiDocument.Operation operation, String caller, String region, Map<String, String> ids) {
    RequestSpecification request = Api.as(caller).header("If-Match", "*");
    String body = operation.body() ? KnownOperations.body(operation.id(), caller) : null;
    if (body != null) {
      request
          .contentType(KnownOperations.type(operation))
          // What files are sent with.
          .header("Content-Disposition", "attachment; filename=x.pdf")
          .header("Upload-Offset", "0")
          .body(body.getBytes(StandardCharsets.UTF_8));
    }
    String path = operation.path();
    for (Map.Entry<String, String> id : ids.entrySet()) {
      String variable = id.getKey().substring(id.getKey().lastIndexOf('{'));
      path = path.replace(variable, id.getValue());
    }
    return request.request(operation.method(), path.replace("{region}", region));
  }

  /** The operations that ask for something of a cell by its id. */
  private static List<ApiDocument.Operation> asking() {
    List<ApiDocument.Operation> asking = new ArrayList<>(ApiDocument.published().operations());
    asking.removeIf(operation ->
        KnownOperations.isEverybodys(operation)
            || operation.variables().isEmpty()
            || !NadorsFiles.made().ids().keySet().containsAll(operation.variables()));
    assertThat(asking).hasSizeGreaterThan(30);
    return asking;
  }

  private static Map<String, String> ids(ApiDocument.Operation operation) {
    Map<String, String> ids = new LinkedHashMap<>();
    operation.variables().forEach(name -> ids.put(name, NadorsFiles.made().id(name)));
    return ids;
  }

  private static Map<String, String> nobodys(ApiDocument.Operation operation) {
    Map<String, String> ids = new LinkedHashMap<>();
    operation.variables().forEach(name -> ids.put(name, NadorsFiles.nobodys(name)));
    return ids;
  }
}
