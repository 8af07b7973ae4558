package ma.prim.audit;

import java.util.Set;
import java.util.UUID;

/**
 * Under which ids a person stands in the trail, which is never written again. Answered by the
 * feature that knows: people.
 */
public interface FormerIds {

  /** This id, and those of whoever was merged into the person. */
  Set<UUID> idsOf(UUID person);
}
