package ma.prim.bulk.imports;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many rows came to what, and what was written. */
@Schema(name = "ImportCounts")
public record ImportCounts(
    @Schema(required = true, description = "Rows that nothing is wrong with.") int ready,
    @Schema(required = true, description = "Rows with something wrong.") int errors,
    @Schema(required = true, description = "Rows with likely duplicates.") int duplicates,
    @Schema(required = true, description = "Rows that were imported before.") int alreadyImported,
    @Schema(required = true, description = "Rows that were written.") int imported,
    @Schema(required = true, description = "Rows that the manager left out.") int skipped,
    @Schema(required = true, description = "Files that were opened.") int people,
    @Schema(required = true, description = "Cases that were opened.") int cases) {

  static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0);

  ImportCounts checked(Map<RowStatus, Integer> rows) {
    Map<RowStatus, Integer> more = new TreeMap<>(rows);
    return new ImportCounts(
        ready + more.getOrDefault(RowStatus.READY, 0),
        errors + more.getOrDefault(RowStatus.ERROR, 0),
        duplicates + more.getOrDefault(RowStatus.DUPLICATE, 0),
        alreadyImported + more.getOrDefault(RowStatus.ALREADY_IMPORTED, 0),
        imported,
        skipped,
        people,
        cases);
  }

  ImportCounts written(int rows, int leftOut, int refused, int newPeople, int newCases) {
    return new ImportCounts(
        ready,
        errors + refused,
        duplicates,
        alreadyImported,
        imported + rows,
        skipped + leftOut,
        people + newPeople,
        cases + newCases);
  }
}
