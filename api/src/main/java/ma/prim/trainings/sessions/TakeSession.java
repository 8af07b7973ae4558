package ma.prim.trainings.sessions;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;

/** Takes sessions that were held or announced before they are written down. */
@Singleton
public class TakeSession {
  private final Sessions sessions;
  private final SealedJson json;
  private final Journal journal;

  TakeSession(Sessions sessions, SealedJson json, Journal journal) {
    this.sessions = sessions;
    this.json = json;
    this.journal = journal;
  }

  /** A draft; {@link #move} brings it to where it is. */
  public TrainingSession take(
      UUID id, UUID programme, SessionFields fields, UUID coordinator, Instant at) {
    TrainingSession session = new TrainingSession(id, programme, null, fields, json, at);
    sessions.add(session);
    journal.recordEarlier(session.created(), coordinator, at);
    return session;
  }

  /**
   * One step further.
   *
   * @param reason of a session that is postponed or cancelled
   */
  public void move(
      TrainingSession session, SessionStatus to, String reason, UUID coordinator, Instant at) {
    var change =
        switch (to) {
          case OPEN -> session.open(at);
          case IN_PROGRESS -> session.start(at);
          case COMPLETED -> session.complete(at);
          case POSTPONED -> session.postpone(reason, at);
          case CANCELLED -> session.cancel(reason, at);
          case DRAFT, FULL -> throw new IllegalArgumentException(to.name());
        };
    journal.recordEarlier(change, coordinator, at);
  }
}
