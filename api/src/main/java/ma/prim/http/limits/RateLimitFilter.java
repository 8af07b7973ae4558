package ma.prim.http.limits;

import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import ma.prim.access.Caller;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Role;
import ma.prim.http.Limits;
import ma.prim.http.Order;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionConfig.Quotas;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts a request against its caller's quota, and says how much of it is left. */
class RateLimitFilter {
  private final CurrentRegion region;
  private final CurrentCaller caller;
  private final SharedBuckets shared;
  private final LocalBuckets local;
  private final long withoutRegion;

  RateLimitFilter(
      CurrentRegion region,
      CurrentCaller caller,
      SharedBuckets shared,
      LocalBuckets local,
      Limits limits) {
    this.region = region;
    this.caller = caller;
    this.shared = shared;
    this.local = local;
    this.withoutRegion = limits.requestsPerMinuteWithoutRegion();
  }

  @ServerRequestFilter(priority = Order.RATE_LIMIT)
  public void count(RoutingContext request, ResourceInfo resource) {
    Quota quota = quota(resource);
    ConsumptionProbe probe = take(quota, request);
    HttpServerResponse response = request.response();
    response.putHeader("RateLimit-Policy", quota.policy());
    response.putHeader(
        "RateLimit",
        "\""
            + quota.name()
            + "\";r="
            + probe.getRemainingTokens()
            + ";t="
            + seconds(probe.getNanosToWaitForReset()));
    if (!probe.isConsumed()) {
      throw Problem.comeAgain(
          ProblemCode.TOO_MANY_REQUESTS, seconds(probe.getNanosToWaitForRefill()));
    }
  }

  private Quota quota(ResourceInfo resource) {
    Optional<Region> here = region.find();
    if (here.isEmpty()) {
      return Quota.ofAddress(withoutRegion);
    }
    var quotas = here.get().config().quotas();
    return caller
        .find()
        .map(who ->
            who.isMachine() || who.has(Role.PARTNER)
                ? Quota.ofPartner(quotas)
                : Quota.ofUser(quotas))
        .orElseGet(() -> withoutToken(quotas, resource));
  }

  private static Quota withoutToken(Quotas quotas, ResourceInfo resource) {
    CountedApart apart =
        resource.getResourceClass() == null
            ? null
            : resource.getResourceClass().getAnnotation(CountedApart.class);
    return apart == null ? Quota.ofAddress(quotas) : Quota.of(apart.value(), quotas);
  }

  private ConsumptionProbe take(Quota quota, RoutingContext request) {
    Optional<Caller> who = caller.find();
    if (who.isPresent() && region.find().isPresent()) {
      return shared.take(region.get(), who.get().subject(), quota);
    }
    String address = request.request().remoteAddress().hostAddress();
    return local
        .of(region.find().map(Region::slug).orElse(""), address, quota)
        .tryConsumeAndReturnRemaining(1);
  }

  private static long seconds(long nanos) {
    return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
  }
}
