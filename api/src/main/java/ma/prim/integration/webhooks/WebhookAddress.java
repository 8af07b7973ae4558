package ma.prim.integration.webhooks;

import jakarta.inject.Singleton;
import java.net.UnknownHostException;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.integration.webhooks.address.AddressRefused;
import ma.prim.integration.webhooks.address.CheckAddress;
import ma.prim.tenancy.CurrentRegion;

/** Whether an address may be registered. */
@Singleton
class WebhookAddress {
  private final CheckAddress check;
  private final CurrentRegion region;

  WebhookAddress(CheckAddress check, CurrentRegion region) {
    this.check = check;
    this.region = region;
  }

  /** Refuses all alike: which hosts there are inside is nobody's business. */
  void require(String url) {
    try {
      check.check(url, region.get().config().webhooks());
    } catch (AddressRefused | UnknownHostException e) {
      throw Problem.invalid(Violation.at("/url", "address_refused"));
    }
  }
}
