package ma.prim.institutions.clients;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import ma.prim.identity.AfterTransaction;
import ma.prim.identity.Issuers;
import ma.prim.identity.MachineSecret;
import ma.prim.identity.RealmMachines;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.Region;

/** Makes what a client asks its tokens with; the secret is in what this gives back and nowhere. */
@Singleton
class GiveCredential {
  private final Clients clients;
  private final RealmMachines realm;
  private final Issuers issuers;
  private final AfterTransaction after;
  private final CurrentRegion region;
  private final InstantSource clock;

  GiveCredential(
      Clients clients,
      RealmMachines realm,
      Issuers issuers,
      AfterTransaction after,
      CurrentRegion region,
      InstantSource clock) {
    this.clients = clients;
    this.realm = realm;
    this.issuers = issuers;
    this.after = after;
    this.region = region;
    this.clock = clock;
  }

  ClientView.Secret to(PartnerClient client) {
    Region here = region.get();
    PartnerCredential credential = new PartnerCredential(client.id(), clock.instant());
    clients.add(credential);
    clients.flush();
    String clientId = credential.realmClient();
    after.undone("a credential came to nothing", () -> realm.remove(here, clientId));
    MachineSecret secret = realm.create(here, clientId, client.name(), client.grants());
    return new ClientView.Secret(clientId, secret.text(), issuers.tokenEndpoint(here));
  }
}
