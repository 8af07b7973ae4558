package ma.prim.integration.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import ma.prim.events.FeedScope;
import ma.prim.http.Problem;
import ma.prim.identity.TokenExpiry;
import ma.prim.integration.feed.LongPoll.Answer;
import ma.prim.integration.feed.LongPoll.Ask;
import ma.prim.integration.feed.StillFollowing.Reader;
import ma.prim.tenancy.Region;

/**
 * The feed as server-sent events: one long poll after the other, each asked only when the reader
 * has taken what the one before gave, and after asking what the reader may still follow. Ends when
 * the reader's token does, or the right to read, or the service; asking again says which.
 */
@Singleton
class EventStream {
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);
  private static final int AT_ONCE = 100;
  private static final Executor ASIDE = task -> Thread.ofVirtual().name("events").start(task);

  private final LongPoll longPoll;
  private final StillFollowing standing;
  private final TokenExpiry token;
  private final InstantSource clock;
  private final ObjectMapper json;

  EventStream(
      LongPoll longPoll,
      StillFollowing standing,
      TokenExpiry token,
      InstantSource clock,
      ObjectMapper json) {
    this.longPoll = longPoll;
    this.standing = standing;
    this.token = token;
    this.clock = clock;
    this.json = json;
  }

  Multi<OutboundSseEvent> from(Sse sse, Reader reader, long after) {
    Region region = reader.region();
    Instant end = token.at().orElse(Instant.EPOCH);
    return Multi.createBy()
        .repeating()
        .uni(
            () -> new AtomicLong(after),
            position ->
                Uni.createFrom()
                    .completionStage(() -> standing.scope(reader))
                    .chain(
                        scope -> next(new Ask(region, scope, position.get(), AT_ONCE, wait(end))))
                    .invoke(part -> position.set(part.answer().position())))
        .whilst(part -> !longPoll.isClosing() && clock.instant().isBefore(end))
        .onItem()
        .transformToIterable(part -> shown(sse, region, part))
        .onFailure(Problem.class)
        .recoverWithCompletion();
  }

  private record Part(FeedScope scope, Answer answer) {}

  private Uni<Part> next(Ask ask) {
    return longPoll.poll(ask).map(answer -> new Part(ask.scope(), answer)).runSubscriptionOn(ASIDE);
  }

  private Duration wait(Instant end) {
    Duration left = Duration.between(clock.instant(), end);
    return left.compareTo(SIGN_OF_LIFE) < 0 ? left : SIGN_OF_LIFE;
  }

  private List<OutboundSseEvent> shown(Sse sse, Region region, Part part) {
    if (part.answer().events().isEmpty()) {
      return List.of(sse.newEventBuilder().comment("waiting").build());
    }
    return part.answer().events().stream()
        .map(event -> shown(sse, CloudEvent.of(region.slug(), part.scope(), event)))
        .toList();
  }

  private OutboundSseEvent shown(Sse sse, CloudEvent told) {
    try {
      return sse.newEventBuilder()
          .id(told.position())
          .name(told.type())
          .data(String.class, json.writeValueAsString(told))
          .build();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
