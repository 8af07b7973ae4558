package ma.prim.handovers;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import ma.prim.events.Journal;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import org.hibernate.Session;

/** Sends a message again that was given up, or sooner than it would be. */
@Singleton
class RetryHandover {
  private final Handovers handovers;
  private final Preconditions preconditions;
  private final Journal journal;
  private final Session session;
  private final HandoversConfig config;
  private final InstantSource clock;

  RetryHandover(
      Handovers handovers,
      Preconditions preconditions,
      Journal journal,
      Session session,
      HandoversConfig config,
      InstantSource clock) {
    this.handovers = handovers;
    this.preconditions = preconditions;
    this.journal = journal;
    this.session = session;
    this.config = config;
    this.clock = clock;
  }

  Handover handle(UUID id) {
    Handover message = handovers.find(id).orElseThrow(Problem::notFound);
    preconditions.check(message.version());
    journal.record(message.retry(clock.instant(), config.giveUpAfter()));
    session.flush();
    return message;
  }
}
