package ma.prim.bulk.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of a row. */
@Schema(name = "ImportDecision")
public enum Decision {
  /** Somebody else: a new file is opened. */
  NEW,
  /** Somebody whom the cell knows: the case, if the row has one, is hers. */
  KNOWN,
  /** Nothing. */
  SKIP
}
