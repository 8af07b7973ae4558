package ma.prim.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What another feature has of a case that is no part of it: shown beside it, asked before the case
 * ends, told when it moves. Answered by the feature that knows.
 */
public interface BesideCase {

  /** The word of {@code include}: {@code referrals}. */
  String name();

  /** What there is beside these cases, whose content the caller reads; newest first. */
  Map<UUID, List<Beside>> of(Collection<UUID> cases);

  /**
   * Refuses the end of a case that something is still waiting for; nothing is changed yet.
   *
   * @param reason null for a case that is cancelled
   * @throws ma.prim.http.Problem that says what
   */
  void requireEndable(UUID caseId, ClosureReason reason);

  /** The case has ended: what only its officers knew of ends with it. */
  void ended(UUID caseId);

  /** The case is another cell's now. */
  void moved(UUID caseId, String cell, String province);

  /** Who of the cell reads the case has changed. */
  void guarded(UUID caseId, boolean restricted);

  /** One thing, and what it is shown as. */
  record Beside(UUID id, Object view) {}
}
