package ma.prim.http;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import ma.prim.tenancy.CurrentRegion;

/** Lets operations that are marked {@link InTurn} in one after the other, outside of everything. */
@InTurn
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE - 1)
class InTurnInterceptor {
  private final Turns turns;
  private final CurrentRegion region;

  InTurnInterceptor(Turns turns, CurrentRegion region) {
    this.turns = turns;
    this.region = region;
  }

  @AroundInvoke
  Object run(InvocationContext operation) throws Exception {
    return region.find().isEmpty()
        ? operation.proceed()
        : turns.await(region.get().slug() + "/" + operation.getParameters()[0], operation::proceed);
  }
}
