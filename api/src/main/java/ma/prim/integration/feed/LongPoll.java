package ma.prim.integration.feed;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ma.prim.events.EventFeed;
import ma.prim.events.FeedEvent;
import ma.prim.events.FeedScope;
import ma.prim.events.LiveFeed;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.tenancy.Region;

/**
 * Gives the events after a position, or waits for the first of them. Who waits holds a timer and a
 * place in a list: no thread, no connection, no transaction.
 */
@Singleton
class LongPoll {
  private final EventFeed feed;
  private final LiveFeed live;
  private final Vertx vertx;
  private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
  private volatile boolean closing;

  LongPoll(EventFeed feed, LiveFeed live, Vertx vertx) {
    this.feed = feed;
    this.live = live;
    this.vertx = vertx;
  }

  /**
   * What a caller asks for.
   *
   * @param after the position up to which events are known
   */
  record Ask(Region region, FeedScope scope, long after, int most, Duration patience) {}

  /**
   * What a caller gets.
   *
   * @param position up to which nothing of the caller's was left out
   */
  record Answer(List<FeedEvent> events, long position) {}

  /** To be subscribed to on a thread that may block: the first look is at the database. */
  Uni<Answer> poll(Ask ask) {
    return Uni.createFrom()
        .deferred(() -> {
          Answer now = look(ask, ask.after());
          return now.events().isEmpty() && ask.patience().isPositive() && !closing
              ? Uni.createFrom().emitter(emitter -> new Waiting(ask, emitter).from(now))
              : Uni.createFrom().item(now);
        });
  }

  /** The service is told to stop: whoever waits is answered now, and asks another copy again. */
  void close(@Observes ShutdownDelayInitiatedEvent stopping) {
    closing = true;
    waiting.forEach(Waiting::timeIsOver);
  }

  boolean isClosing() {
    return closing;
  }

  /** Refuses a position that was never given: whoever holds it would wait in vain. */
  void requireGiven(Region region, String parameter, long position) {
    long head = head(region);
    if (position > head) {
      throw Problem.invalid(Violation.of(parameter, "too_large", Map.of("value", head)));
    }
  }

  /** The last position that was given. */
  long head(Region region) {
    try {
      return feed.head(region);
    } catch (SQLException e) {
      throw new IllegalStateException("the events cannot be read", e);
    }
  }

  // The head is read first: what comes in between is found again, never skipped.
  private Answer look(Ask ask, long after) {
    long head = head(ask.region());
    try {
      List<FeedEvent> events = feed.after(ask.region(), ask.scope(), after, ask.most());
      return answer(ask, events, Math.max(head, after));
    } catch (SQLException e) {
      throw new IllegalStateException("the events cannot be read", e);
    }
  }

  private static Answer answer(Ask ask, List<FeedEvent> events, long seen) {
    long last = events.isEmpty() ? 0 : events.getLast().position();
    boolean all = events.size() < ask.most();
    return new Answer(events, all ? Math.max(seen, last) : last);
  }

  private final class Waiting implements LiveFeed.Listener {
    private final Ask ask;
    private final UniEmitter<? super Answer> emitter;
    private long position;
    private long missed;
    private boolean caughtUp;
    private long timer;

    private Waiting(Ask ask, UniEmitter<? super Answer> emitter) {
      this.ask = ask;
      this.emitter = emitter;
    }

    private void from(Answer before) {
      position = before.position();
      waiting.add(this);
      emitter.onTermination(this::end);
      timer = vertx.setTimer(ask.patience().toMillis(), any -> timeIsOver());
      try {
        missed = live.follow(ask.region(), this);
        while (!isCaughtUp()) {
          advance(look(ask, position));
        }
      } catch (SQLException e) {
        emitter.fail(e);
      }
    }

    /** Until then, what is handed on is only noted, and found in the database. */
    private synchronized boolean isCaughtUp() {
      caughtUp = missed <= position;
      return caughtUp;
    }

    @Override
    public synchronized void on(List<FeedEvent> events) {
      long last = events.getLast().position();
      if (!caughtUp) {
        missed = last;
        return;
      }
      List<FeedEvent> mine =
          events.stream()
              .filter(event -> event.position() > position && ask.scope().sees(event))
              .limit(ask.most())
              .toList();
      advance(answer(ask, mine, last));
    }

    private synchronized void advance(Answer answer) {
      position = Math.max(position, answer.position());
      if (!answer.events().isEmpty()) {
        end();
        emitter.complete(answer);
      }
    }

    private synchronized void timeIsOver() {
      end();
      emitter.complete(new Answer(List.of(), position));
    }

    private void end() {
      waiting.remove(this);
      vertx.cancelTimer(timer);
      live.leave(ask.region(), this);
    }
  }
}
