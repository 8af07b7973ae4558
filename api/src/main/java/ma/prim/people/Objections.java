package ma.prim.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * To which purposes people have objected. Answered by the feature that receives their requests:
 * rights.
 */
public interface Objections {

  /** Of those of these people who have objected to something, to what; in the order of the list. */
  Map<UUID, List<Purpose>> of(Collection<UUID> people);
}
