package ma.prim.institutions.clients;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.prim.access.Grant;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.MergePatch;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.identity.AfterTransaction;
import ma.prim.identity.RealmMachines;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.Region;

/**
 * The administrator changes what a machine may and for whom. What is taken away is gone with its
 * next request; an institution that is added comes with its next token.
 */
@Singleton
class ChangeClient {
  private final Clients clients;
  private final ClientStandings standings;
  private final ActedFor actedFor;
  private final RealmMachines realm;
  private final AfterTransaction after;
  private final CurrentRegion region;
  private final Preconditions preconditions;
  private final Journal journal;
  private final InstantSource clock;

  ChangeClient(
      Clients clients,
      ClientStandings standings,
      ActedFor actedFor,
      RealmMachines realm,
      AfterTransaction after,
      CurrentRegion region,
      Preconditions preconditions,
      Journal journal,
      InstantSource clock) {
    this.clients = clients;
    this.standings = standings;
    this.actedFor = actedFor;
    this.realm = realm;
    this.after = after;
    this.region = region;
    this.preconditions = preconditions;
    this.journal = journal;
    this.clock = clock;
  }

  PartnerClient handle(UUID institution, UUID id, MergePatch<ClientFields> patch) {
    PartnerClient client = clients.find(institution, id).orElseThrow(Problem::notFound);
    preconditions.check(client.version());
    client.requireActive();
    ClientFields fields = patch.applyTo(ClientFields.of(client));
    actedFor.requireKnown(fields.institutions(), client.institutions());
    Set<Grant> before = client.grants();
    Change change = client.change(fields, clock.instant(), institution);
    clients.flush();
    Region here = region.get();
    List<PartnerCredential> good = clients.good(List.of(id), clock.instant());
    standings.changed(here, good);
    if (!before.equals(client.grants())) {
      good.forEach(credential -> tell(here, credential.realmClient(), before, client.grants()));
    }
    journal.record(change);
    return client;
  }

  private void tell(Region here, String realmClient, Set<Grant> before, Set<Grant> now) {
    after.undone(
        "a client was not changed after all", () -> realm.change(here, realmClient, before));
    realm.change(here, realmClient, now);
  }
}
