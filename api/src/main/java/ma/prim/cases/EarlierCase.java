package ma.prim.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case as a cell worked on it before it was written here: how it was opened, and what was done
 * then, in order.
 */
public record EarlierCase(
    UUID id, String cell, NewCase opening, UUID opener, Instant openedAt, List<Step> steps) {

  public EarlierCase {
    steps = List.copyOf(steps);
  }

  /** What an officer did, and when. */
  public record Step(UUID officer, Instant at, Deed deed) {}
}
