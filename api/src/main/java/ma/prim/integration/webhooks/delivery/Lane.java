package ma.prim.integration.webhooks.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.integration.webhooks.Endpoint;

/** What is on its way to one webhook from this copy of the service. */
final class Lane {
  private final Map<UUID, Long> underWay = new HashMap<>();
  private Endpoint endpoint;
  private int idleTurns;

  /** Opened again only when it has changed. */
  Endpoint endpoint() {
    return endpoint;
  }

  void endpoint(Endpoint opened) {
    this.endpoint = opened;
  }

  synchronized int size() {
    return underWay.size();
  }

  /**
   * What is on its way, as of before the database is asked: what ends meanwhile may still be
   * pending in the answer, and must not be begun again.
   */
  synchronized Set<UUID> underWay() {
    return Set.copyOf(underWay.keySet());
  }

  /** Whether the event at this position is on its way; those about the same wait for it. */
  synchronized boolean carries(long position) {
    return underWay.containsValue(position);
  }

  synchronized void begin(Due due) {
    underWay.put(due.id(), due.position());
    idleTurns = 0;
  }

  synchronized void end(Due due) {
    underWay.remove(due.id());
  }

  /** How many turns of the loop have found nothing for it. */
  synchronized int idle() {
    return underWay.isEmpty() ? ++idleTurns : 0;
  }

  synchronized void busy() {
    idleTurns = 0;
  }
}
