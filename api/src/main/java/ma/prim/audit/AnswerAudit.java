package ma.prim.audit;

import io.quarkus.runtime.BlockingOperationControl;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ma.prim.http.Changes;
import ma.prim.http.Ids;
import ma.prim.http.ProblemCode;
import ma.prim.http.ProblemRenderer;
import ma.prim.http.RegionPath;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.Regions;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Writes the entries of what has no transaction to write them in: refusals, failures, answers given
 * again, and changes outside the region's rows (a user in the realm). Before the answer leaves.
 */
class AnswerAudit {
  private static final Logger LOG = Logger.getLogger(AnswerAudit.class);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
  private static final String REPLAYED = "Idempotent-Replayed";
  private static final int REFUSED = 400;
  private static final int FAILED = 500;
  private static final int NOT_MODIFIED = 304;

  private final AuditContext context;
  private final CollectedReads reads;
  private final AuditWriters writers;
  private final Strangers strangers;
  private final Regions regions;
  private final InstantSource clock;

  AnswerAudit(
      AuditContext context,
      CollectedReads reads,
      AuditWriters writers,
      Strangers strangers,
      Regions regions,
      InstantSource clock) {
    this.context = context;
    this.reads = reads;
    this.writers = writers;
    this.strangers = strangers;
    this.regions = regions;
    this.clock = clock;
  }

  @ServerResponseFilter
  public void record(
      ContainerResponseContext response, ResourceInfo operation, RoutingContext request) {
    Optional<Outcome> outcome = outcome(response, operation);
    Optional<Region> region = RegionPath.slug(request.request().path()).flatMap(regions::findUp);
    if (outcome.isEmpty() || region.isEmpty() || context.operation() == null) {
      return;
    }
    if (context.actor() == null && !strangers.mayBeRecorded(region.get().slug())) {
      return;
    }
    await(
        writers.write(region.get().slug(), List.of(entry(outcome.get(), request))),
        context.requestId());
  }

  private Optional<Outcome> outcome(ContainerResponseContext response, ResourceInfo operation) {
    int status = response.getStatus();
    if (status >= FAILED) {
      return Optional.of(Outcome.FAILED);
    }
    if (status >= REFUSED) {
      return Optional.of(Outcome.REFUSED);
    }
    if (response.getHeaders().containsKey(REPLAYED)) {
      return Optional.of(Outcome.REPLAYED);
    }
    boolean changes =
        operation.getResourceMethod() != null
            && operation.getResourceMethod().isAnnotationPresent(Changes.class);
    return changes && status != NOT_MODIFIED && !context.hasChanged()
        ? Optional.of(Outcome.DONE)
        : Optional.empty();
  }

  private AuditEntry entry(Outcome outcome, RoutingContext request) {
    boolean shows = outcome == Outcome.REPLAYED;
    return new AuditEntry(
        Ids.next(),
        clock.instant(),
        context.actor(),
        context.role(),
        context.operation(),
        context.resource(),
        outcome,
        ProblemRenderer.codeOf(request).map(ProblemCode::word).orElse(null),
        context.requestId(),
        context.cell(),
        null,
        shows ? ids(reads.takePeople()) : List.of(),
        shows ? ids(reads.takeCases()) : List.of());
  }

  private static List<UUID> ids(Set<UUID> ids) {
    return List.copyOf(ids);
  }

  // A refusal is answered also if its entry cannot be written: nothing was shown or done.
  private static void await(CompletableFuture<Void> written, String requestId) {
    if (!BlockingOperationControl.isBlockingAllowed()) {
      written.exceptionally(failure -> warn(requestId, failure));
      return;
    }
    try {
      written.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      warn(requestId, e);
    }
  }

  private static Void warn(String requestId, Throwable failure) {
    LOG.warnf("request %s has no audit entry: %s", requestId, failure.toString());
    return null;
  }
}
