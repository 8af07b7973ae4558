package ma.prim.http;

import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** The operation that this thread's request has reached. */
@Singleton
class CurrentEndpoint {

  Endpoint get() {
    ResteasyReactiveRequestContext request = CurrentRequestManager.get();
    return Endpoint.of(request.getTarget().getLazyMethod().getMethod());
  }
}
