package ma.prim.bulk.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a row of an import stands. */
@Schema(name = "ImportRowStatus")
public enum RowStatus {
  /** Not checked yet. */
  PENDING,
  READY,
  /** Something is wrong with it: it will not be written. */
  ERROR,
  /** Somebody like this is known already, or stands in an earlier row. */
  DUPLICATE,
  /** A row with the same number of the register was imported before. */
  ALREADY_IMPORTED,
  IMPORTED,
  /** Left out by the manager. */
  SKIPPED
}
