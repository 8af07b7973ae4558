package ma.prim.cases.openings;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import ma.prim.cases.CaseHead;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;

/** Takes openings that were made before they are written down. */
@Singleton
public class EarlierOpenings {
  private final CaseOpenings openings;
  private final SealedJson json;
  private final Journal journal;

  EarlierOpenings(CaseOpenings openings, SealedJson json, Journal journal) {
    this.openings = openings;
    this.json = json;
    this.journal = journal;
  }

  public boolean has(UUID caseId) {
    return openings.isThereOne(caseId);
  }

  /** One that nobody has judged yet. */
  public void take(CaseHead head, UUID coordinator, String reason, Duration length, Instant at) {
    CaseOpening opening = new CaseOpening(head, coordinator, reason, length, json, at);
    openings.add(opening);
    journal.recordEarlier(opening.opened(head.restricted()), coordinator, at);
  }
}
