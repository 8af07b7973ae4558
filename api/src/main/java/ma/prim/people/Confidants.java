package ma.prim.people;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Who is in charge of a person's matters and so reads what makes her vulnerable. Answered by the
 * feature that knows: cases.
 */
public interface Confidants {

  /** Those of these people of whom the caller, or somebody the caller stands in for, has a case. */
  Set<UUID> inTheCallersCharge(Collection<UUID> people);
}
