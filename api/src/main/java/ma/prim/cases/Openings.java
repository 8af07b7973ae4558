package ma.prim.cases;

import java.util.Optional;
import java.util.UUID;

/** Which cases the caller has opened by breaking the glass. Answered by the feature that knows. */
public interface Openings {

  /** The opening of this case by the caller that runs now. */
  Optional<UUID> running(UUID caseId);
}
