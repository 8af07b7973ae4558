package ma.prim.integration.calendar.subscriptions;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Callable;
import ma.prim.access.AccessMatrix;
import ma.prim.access.Caller;
import ma.prim.access.CurrentCaller;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;

/**
 * Reads in the name of a calendar's owner, who has not signed in: with the scope that the roles of
 * today give, in a transaction of its own while the request's waits.
 */
@Singleton
class OwnersReach {
  static final String ACTOR = "calendar";

  private final AccessMatrix matrix;
  private final CurrentCaller caller;
  private final CurrentRegion region;
  private final InRegion inRegion;

  OwnersReach(AccessMatrix matrix, CurrentCaller caller, CurrentRegion region, InRegion inRegion) {
    this.matrix = matrix;
    this.caller = caller;
    this.region = region;
    this.inRegion = inRegion;
  }

  /** Empty for an owner who may not read there at all. */
  <T> Optional<T> call(CalendarSource source, Caller owner, Callable<T> work) {
    Optional<CellScope> reach =
        matrix
            .find(source.operation())
            .filter(rule -> rule.allows(owner))
            .map(rule -> rule.content(owner));
    return reach.map(scope -> aside(scope, owner, work));
  }

  private <T> T aside(CellScope scope, Caller owner, Callable<T> work) {
    Region here = region.get();
    return QuarkusTransaction.suspendingExisting()
        .call(() ->
            inRegion.call(
                here,
                scope,
                ACTOR,
                () -> {
                  caller.set(owner);
                  return work.call();
                }));
  }

  /** Work that concerns nobody's rows but the subscription itself. */
  void run(Runnable work) {
    Region here = region.get();
    QuarkusTransaction.suspendingExisting()
        .run(() -> inRegion.run(here, CellScope.NOTHING, ACTOR, work));
  }
}
