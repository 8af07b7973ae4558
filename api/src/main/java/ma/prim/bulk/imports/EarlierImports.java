package ma.prim.bulk.imports;

import jakarta.inject.Singleton;
import java.util.UUID;
import ma.prim.tenancy.CellConfig;

/**
 * Takes in a register for a cell, for work in a region, not for callers: it is checked as any other
 * and waits for the manager.
 */
@Singleton
public class EarlierImports {
  private final ReceiveImport receiveImport;

  EarlierImports(ReceiveImport receiveImport) {
    this.receiveImport = receiveImport;
  }

  /** Once: a file that the cell has is left as it is. */
  public void take(CellConfig cell, byte[] file, UUID officer) {
    if (receiveImport.earlier(cell, file).isEmpty()) {
      receiveImport.receive(cell, file, officer);
    }
  }
}
