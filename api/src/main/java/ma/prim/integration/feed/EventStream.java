package ma.prim.integration.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import ma.prim.events.FeedEvent;
import ma.prim.events.FeedScope;
import ma.prim.identity.TokenExpiry;
import ma.prim.integration.feed.LongPoll.Answer;
import ma.prim.integration.feed.LongPoll.Ask;
import ma.prim.tenancy.Region;

/**
 * The feed as server-sent events: one long poll after the other, each asked only when the reader
 * has taken what the one before gave. Ends when the reader's token does, or the service.
 */
@ApplicationScoped
class EventStream {
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);
  private static final int AT_ONCE = 100;
  private static final Executor ASIDE = task -> Thread.ofVirtual().name("events").start(task);

  private final LongPoll longPoll;
  private final TokenExpiry token;
  private final InstantSource clock;
  private final ObjectMapper json;

  EventStream(LongPoll longPoll, TokenExpiry token, InstantSource clock, ObjectMapper json) {
    this.longPoll = longPoll;
    this.token = token;
    this.clock = clock;
    this.json = json;
  }

  Multi<OutboundSseEvent> from(Sse sse, Region region, FeedScope scope, long after) {
    Instant end = token.at().orElse(Instant.EPOCH);
    return Multi.createBy()
        .repeating()
        .uni(
            () -> new AtomicLong(after),
            position ->
                longPoll
                    .poll(new Ask(region, scope, position.get(), AT_ONCE, wait(end)))
                    .invoke(answer -> position.set(answer.position()))
                    .runSubscriptionOn(ASIDE))
        .whilst(answer -> !longPoll.isClosing() && clock.instant().isBefore(end))
        .onItem()
        .transformToIterable(answer -> shown(sse, region, answer));
  }

  private Duration wait(Instant end) {
    Duration left = Duration.between(clock.instant(), end);
    return left.compareTo(SIGN_OF_LIFE) < 0 ? left : SIGN_OF_LIFE;
  }

  private List<OutboundSseEvent> shown(Sse sse, Region region, Answer answer) {
    if (answer.events().isEmpty()) {
      return List.of(sse.newEventBuilder().comment("waiting").build());
    }
    return answer.events().stream().map(event -> shown(sse, region, event)).toList();
  }

  private OutboundSseEvent shown(Sse sse, Region region, FeedEvent event) {
    try {
      return sse.newEventBuilder()
          .id(Long.toString(event.position()))
          .data(String.class, json.writeValueAsString(CloudEvent.of(region.slug(), event)))
          .build();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
