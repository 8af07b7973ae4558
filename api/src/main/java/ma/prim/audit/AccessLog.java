package ma.prim.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Collects which personal records an answer shows; written once an answer, durable before the
 * answer leaves.
 */
public interface AccessLog {

  /** The answer shows these people's data. */
  void readPeople(Collection<UUID> people);

  /**
   * What is shown is not usually the reader's, but is now for this reason.
   *
   * @param ground {@code openings/0190…}
   */
  void under(String ground);

  /** The answer shows the content of these cases. */
  void readCases(Collection<UUID> cases);

  /**
   * What the next entry says besides, also if it shows nobody: of an answer that goes on for long
   * and has an entry for each part of it. Ids and states only.
   */
  void note(Map<String, String> details);
}
