package ma.prim.cases;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which cases the caller has opened by breaking the glass. Answered by the feature that knows. */
public interface Openings {

  /** The opening of this case by the caller that runs now. */
  Optional<UUID> running(UUID caseId);

  /** Those of these cases that the caller has opened and that are open now. */
  Set<UUID> running(Collection<UUID> cases);
}
