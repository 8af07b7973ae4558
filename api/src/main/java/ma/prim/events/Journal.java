package ma.prim.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Writes what a change leaves behind, in the transaction of the change: one event, one audit entry.
 */
public interface Journal {
  void record(Change change);

  /**
   * That one of several changes of a request was refused: an audit entry, no event.
   *
   * @param subject {@code cases/0190…}
   * @param code the problem's
   */
  void refused(String subject, String code);

  /**
   * The same for a change that was made before it is written down: the event, and with it the
   * timeline, tells when it was made and by whom; the audit trail, who writes it down, and that it
   * is now.
   *
   * @param officer subject of the user who made it
   */
  void recordEarlier(Change change, UUID officer, Instant at);
}
