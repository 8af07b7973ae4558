package ma.prim.cases;

import jakarta.inject.Singleton;
import java.util.UUID;
import ma.prim.cases.clocks.Clocks;
import ma.prim.crypto.SealedJson;

/** Lets the cell that has a case tell the person how it stands; a former cell cannot. */
@Singleton
public class TellCase {
  private final ReadCase readCase;
  private final SealedJson json;

  TellCase(ReadCase readCase, SealedJson json) {
    this.readCase = readCase;
    this.json = json;
  }

  /**
   * Noted as a reading.
   *
   * @throws ma.prim.http.Problem not found if it is out of scope; forbidden to whoever may not read
   *     its content, and to a cell that it has left
   */
  public ToldCase handle(UUID id) {
    CaseFile file = readCase.forChange(id);
    readCase.requireContent(id);
    Clocks clocks = file.clocks();
    return new ToldCase(
        file.id(),
        file.number(),
        file.cell(),
        file.person(),
        file.need(),
        file.sensitivity(),
        file.fields(json).language(),
        file.openedAt(),
        clocks.respondBy(),
        clocks.respondedAt() != null || !file.status().isOpen(),
        clocks.stoppedAt() != null);
  }
}
