package ma.prim.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;

/**
 * Work on a region's database outside a request: jobs, parts of an opening, tests. The work has a
 * request context, a region, a scope, an actor and a transaction of its own.
 */
@Singleton
public class InRegion {
  private final CurrentRegion currentRegion;
  private final CurrentScope currentScope;
  private final CurrentActor currentActor;

  InRegion(CurrentRegion currentRegion, CurrentScope currentScope, CurrentActor currentActor) {
    this.currentRegion = currentRegion;
    this.currentScope = currentScope;
    this.currentActor = currentActor;
  }

  /**
   * @param scope the cells whose rows the work may see and change
   * @param actor in whose name, for the audit trail: {@code job:sealer}
   * @throws IllegalStateException inside a transaction: its session stays with its first region
   */
  public <T> T call(Region region, CellScope scope, String actor, Callable<T> work) {
    if (QuarkusTransaction.isActive()) {
      throw new IllegalStateException("work in a region begins its own transaction");
    }
    ManagedContext requests = Arc.container().requestContext();
    ContextState outer = requests.getStateIfActive();
    requests.activate(null);
    try {
      currentRegion.set(region);
      currentScope.set(scope, scope);
      currentActor.set(actor);
      return QuarkusTransaction.requiringNew().call(work);
    } finally {
      requests.terminate();
      if (outer != null) {
        requests.activate(outer);
      }
    }
  }

  public void run(Region region, CellScope scope, String actor, Runnable work) {
    call(
        region,
        scope,
        actor,
        () -> {
          work.run();
          return null;
        });
  }
}
