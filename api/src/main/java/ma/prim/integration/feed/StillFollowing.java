package ma.prim.integration.feed;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import ma.prim.access.Caller;
import ma.prim.access.Rule;
import ma.prim.events.FeedScope;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.identity.KnownClients;
import ma.prim.identity.StandingGrants;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;

/**
 * What a reader may still follow while the answer goes on: a user who is disabled, or a role that
 * is taken away, ends or narrows a stream long before its token ends.
 */
@Singleton
class StillFollowing {
  private static final String ACTOR = "job:feed";
  // A plain thread of its own: on the request's, the request's ended transaction would come along.
  private static final Executor ASIDE = task -> Thread.ofVirtual().name("standing").start(task);

  private final InRegion inRegion;
  private final StandingGrants standing;
  private final KnownClients clients;

  StillFollowing(InRegion inRegion, StandingGrants standing, KnownClients clients) {
    this.inRegion = inRegion;
    this.standing = standing;
    this.clients = clients;
  }

  /**
   * Who reads, as the request knew it.
   *
   * @param rule the operation's row of the access matrix
   */
  record Reader(Region region, Caller caller, Rule rule) {}

  /** Fails with the {@link Problem} that a new request would be refused with. */
  CompletionStage<FeedScope> scope(Reader reader) {
    return CompletableFuture.supplyAsync(
        () -> inRegion.call(reader.region(), CellScope.NOTHING, ACTOR, () -> now(reader)), ASIDE);
  }

  private FeedScope now(Reader reader) {
    Caller before = reader.caller();
    Caller now = before.isMachine() ? clients.of(before) : before.with(standing.of(before));
    if (!reader.rule().allows(now)) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
    return FeedScope.of(now);
  }
}
