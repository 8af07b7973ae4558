package ma.prim.people.requests;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.tenancy.CellConfig;

/** Takes requests that were made before they are written down. */
@Singleton
public class EarlierAccessRequests {
  private final AccessRequests requests;
  private final SealedJson json;
  private final Journal journal;

  EarlierAccessRequests(AccessRequests requests, SealedJson json, Journal journal) {
    this.requests = requests;
    this.json = json;
    this.journal = journal;
  }

  /** Whether the cell waits for an answer about this person. */
  public boolean has(UUID person, CellConfig from) {
    return requests.isOpen(person, from.slug());
  }

  /** One that is still open. */
  public void take(
      UUID person, CellConfig from, CellConfig to, String reason, UUID officer, Instant at) {
    AccessRequest request = new AccessRequest(person, from, to, reason, officer, json, at);
    requests.add(request);
    request.asked().forEach(change -> journal.recordEarlier(change, officer, at));
  }
}
