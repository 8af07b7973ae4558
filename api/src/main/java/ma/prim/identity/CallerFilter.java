package ma.prim.identity;

import ma.prim.access.Caller;
import ma.prim.access.CurrentCaller;
import ma.prim.http.Order;
import ma.prim.tenancy.CurrentRegion;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Sets the caller: what the token says, less what the region has ended. */
class CallerFilter {
  /** The region is known by then, and the matrix is not asked yet. */
  static final int PRIORITY = Order.REGION + 50;

  private static final String SERVICE_ACCOUNT = "service-account-";

  private final CurrentToken token;
  private final CurrentRegion region;
  private final StandingGrants standing;
  private final KnownClients clients;
  private final CurrentCaller current;

  CallerFilter(
      CurrentToken token,
      CurrentRegion region,
      StandingGrants standing,
      KnownClients clients,
      CurrentCaller current) {
    this.token = token;
    this.region = region;
    this.standing = standing;
    this.clients = clients;
    this.current = current;
  }

  @ServerRequestFilter(priority = PRIORITY)
  void identify() {
    if (region.find().isPresent()) {
      token.find().map(VerifiedToken::claimed).ifPresent(this::identify);
    }
  }

  private void identify(Caller claimed) {
    current.set(
        isServiceAccount(claimed) ? clients.of(claimed) : claimed.with(standing.of(claimed)));
  }

  /**
   * Keycloak calls the accounts of machines so. A person of such a name is no known client: 401.
   */
  private static boolean isServiceAccount(Caller claimed) {
    return claimed.username().startsWith(SERVICE_ACCOUNT);
  }
}
