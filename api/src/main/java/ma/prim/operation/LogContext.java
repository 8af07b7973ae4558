package ma.prim.operation;

import ma.prim.access.CurrentCaller;
import ma.prim.tenancy.CurrentRegion;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Puts region and subject beside the request id into every log line of a request; nothing personal.
 */
class LogContext {
  /** Right after the caller is known, before anything may be refused for a role. */
  static final int PRIORITY = 1160;

  private final CurrentRegion region;
  private final CurrentCaller caller;

  LogContext(CurrentRegion region, CurrentCaller caller) {
    this.region = region;
    this.caller = caller;
  }

  @ServerRequestFilter(priority = PRIORITY)
  void note() {
    region.find().ifPresent(here -> MDC.put("region", here.slug()));
    caller.find().ifPresent(who -> MDC.put("subject", who.subject()));
  }
}
