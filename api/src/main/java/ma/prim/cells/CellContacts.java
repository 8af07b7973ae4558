package ma.prim.cells;

import jakarta.inject.Singleton;
import java.util.Map;
import ma.prim.tenancy.CellConfig;

/** How a cell is called and reached, for those who have business with it. */
@Singleton
public class CellContacts {
  private final Cells cells;

  CellContacts(Cells cells) {
    this.cells = cells;
  }

  /** What of it the cell does not say is null. */
  public record Contact(
      Map<String, String> names, String phone, String email, Map<String, String> address) {}

  public Contact of(String slug) {
    return cells
        .find(slug)
        .map(CellContacts::of)
        .orElseGet(() -> new Contact(Map.of(), null, null, Map.of()));
  }

  private static Contact of(Cell cell) {
    CellConfig.Profile profile = cell.profile();
    return new Contact(cell.names(), profile.phone(), profile.email(), profile.address());
  }
}
