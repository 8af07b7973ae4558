package ma.prim.cases;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import ma.prim.audit.AccessLog;

/** Says what a case is about to who may read and change it; noted as a reading. */
@Singleton
public class WantedNeeds {
  private final ReadCase readCase;
  private final AccessLog accessLog;

  WantedNeeds(ReadCase readCase, AccessLog accessLog) {
    this.readCase = readCase;
    this.accessLog = accessLog;
  }

  /**
   * @throws ma.prim.http.Problem not found if it is out of scope; forbidden to a cell that it has
   *     left and to colleagues who may not read it
   */
  public WantedNeed of(UUID caseId) {
    CaseFile file = readCase.forChange(caseId);
    accessLog.readCases(List.of(file.id()));
    return new WantedNeed(file.id(), file.cell(), file.province(), file.need());
  }
}
