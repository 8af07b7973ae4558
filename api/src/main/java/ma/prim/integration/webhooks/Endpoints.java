package ma.prim.integration.webhooks;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;

/** Opens webhooks for sending to them. */
@Singleton
public class Endpoints {
  private static final String ACTOR = "job:webhooks";

  private final Webhooks webhooks;
  private final SealedJson json;
  private final InRegion inRegion;

  Endpoints(Webhooks webhooks, SealedJson json, InRegion inRegion) {
    this.webhooks = webhooks;
    this.json = json;
    this.inRegion = inRegion;
  }

  public Optional<Endpoint> find(Region region, UUID webhook) {
    return inRegion.call(
        region,
        CellScope.REGION,
        ACTOR,
        () -> webhooks.find(webhook).map(found -> found.endpoint(json)));
  }
}
