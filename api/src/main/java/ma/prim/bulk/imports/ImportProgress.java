package ma.prim.bulk.imports;

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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import ma.prim.access.Caller;
import ma.prim.access.Rule;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.identity.StandingGrants;
import ma.prim.identity.TokenExpiry;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;

/**
 * An import as it goes on: looked at a few times a second, under the right to read that its manager
 * has then; told when it has changed. Ends when it waits for somebody or is over, when the token
 * is, or the right.
 */
@Singleton
class ImportProgress {
  private static final Duration LOOK = Duration.ofMillis(300);
  // A plain thread of its own: on the request's, the request's ended transaction would come along.
  private static final Executor ASIDE = task -> Thread.ofVirtual().name("progress").start(task);

  private final InRegion inRegion;
  private final StandingGrants standing;
  private final Imports imports;
  private final SealedJson sealed;
  private final TokenExpiry token;
  private final ObjectMapper json;
  private final InstantSource clock;

  ImportProgress(
      InRegion inRegion,
      StandingGrants standing,
      Imports imports,
      SealedJson sealed,
      TokenExpiry token,
      ObjectMapper json,
      InstantSource clock) {
    this.inRegion = inRegion;
    this.standing = standing;
    this.imports = imports;
    this.sealed = sealed;
    this.token = token;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Who follows, as the request knew it.
   *
   * @param rule the operation's row of the access matrix
   */
  record Reader(Region region, Caller caller, Rule rule) {}

  Multi<OutboundSseEvent> of(UUID id, ImportView first, Reader reader, Sse sse) {
    Instant end = token.at().orElse(Instant.EPOCH);
    AtomicReference<ImportView> told = new AtomicReference<>();
    Multi<ImportView> looks =
        Multi.createBy()
            .repeating()
            .uni(() -> look(id, reader))
            .withDelay(LOOK)
            .whilst(view -> view.status().isWorkedOn() && clock.instant().isBefore(end));
    return Multi.createBy()
        .concatenating()
        .streams(
            Multi.createFrom().item(first),
            first.status().isWorkedOn() ? looks : Multi.createFrom().empty())
        .filter(view -> !view.equals(told.getAndSet(view)))
        .map(view -> event(sse, view))
        .onFailure(Problem.class)
        .recoverWithCompletion();
  }

  private Uni<ImportView> look(UUID id, Reader reader) {
    return Uni.createFrom()
        .completionStage(() -> CompletableFuture.supplyAsync(() -> now(id, reader), ASIDE));
  }

  private ImportView now(UUID id, Reader reader) {
    CellScope scope =
        inRegion.call(reader.region(), CellScope.NOTHING, ImportWork.ACTOR, () -> scope(reader));
    return inRegion.call(
        reader.region(),
        scope,
        ImportWork.ACTOR,
        () -> ImportView.from(imports.find(id).orElseThrow(Problem::notFound), sealed));
  }

  private CellScope scope(Reader reader) {
    Caller now = reader.caller().with(standing.of(reader.caller()));
    if (!reader.rule().allows(now)) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
    return reader.rule().content(now);
  }

  private OutboundSseEvent event(Sse sse, ImportView view) {
    try {
      return sse.newEventBuilder()
          .name("progress")
          .data(String.class, json.writeValueAsString(view))
          .build();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
