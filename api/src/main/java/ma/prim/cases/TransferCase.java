package ma.prim.cases;

import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Offers a case to another cell of the region. It stays with its cell until the other accepts; what
 * the cell then keeps is written down now, in its own scope.
 */
@Singleton
class TransferCase {
  private final Cases cases;
  private final CurrentRegion region;
  private final SealedJson json;
  private final InstantSource clock;

  TransferCase(Cases cases, CurrentRegion region, SealedJson json, InstantSource clock) {
    this.cases = cases;
    this.region = region;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param cell the cell that should take the case over
   */
  @Schema(name = "TransferCase")
  public record Body(
      @NotNull @Schema(examples = "oujda") String cell,
      @NotBlank @Size(max = 2000) String reason) {}

  Change apply(CaseFile file, Body body) {
    CaseVerb.TRANSFER.requireFrom(file.status());
    CellConfig to =
        region
            .get()
            .config()
            .cell(body.cell())
            .filter(cell -> !cell.slug().equals(file.cell()))
            .orElseThrow(() -> Problem.invalid(Violation.at("/cell", "unknown_reference")));
    Instant now = clock.instant();
    CaseView kept = CaseView.whole(file, file.content(json));
    cases
        .findFormer(file.id())
        .filter(former -> former.cell().equals(file.cell()))
        .ifPresentOrElse(
            former -> former.offerAgain(kept, json, now),
            () -> cases.add(new CaseFormerCell(file, kept, json, now)));
    return file.transfer(to.slug(), to.province(), body.reason(), json, now);
  }
}
