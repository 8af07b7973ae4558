package ma.prim.bulk.imports;

import ma.prim.http.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an import stands. */
@Schema(name = "ImportStatus")
public enum ImportStatus {
  /** Received; its rows will be checked. */
  UPLOADED,
  /** Some of its rows are checked. */
  CHECKING,
  /** All are: it waits for the manager's decisions and to be started. Nothing is written so far. */
  CHECKED,
  /** Its rows are being written. */
  RUNNING,
  PAUSED,
  COMPLETED,
  /** Something of ours failed; what is written so far stays, and it may be resumed. */
  FAILED,
  /** Given up; what is written so far stays. */
  CANCELLED;

  boolean isWorkedOn() {
    return this == UPLOADED || this == CHECKING || this == RUNNING;
  }

  boolean isOver() {
    return this == COMPLETED || this == CANCELLED;
  }

  String word() {
    return Words.of(this);
  }
}
