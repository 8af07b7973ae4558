package ma.prim.notifications;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import java.util.UUID;
import ma.prim.events.Change;
import ma.prim.events.Journal;

/**
 * Tells users of a change where its event is written, in its transaction: exactly once, however
 * many copies of the service run, and after a stop. What is written down later, nobody is told of.
 */
@Decorator
@Priority(Interceptor.Priority.APPLICATION + 10)
class ToldChanges implements Journal {
  private final Journal journal;
  private final FanOut fanOut;

  ToldChanges(@Delegate @Any Journal journal, FanOut fanOut) {
    this.journal = journal;
    this.fanOut = fanOut;
  }

  @Override
  public void record(Change change) {
    journal.record(change);
    Tidings.of(change).forEach(tidings -> fanOut.tell(change, tidings));
  }

  @Override
  public void recordEarlier(Change change, UUID officer, Instant at) {
    journal.recordEarlier(change, officer, at);
  }

  @Override
  public void refused(String subject, String code) {
    journal.refused(subject, code);
  }
}
