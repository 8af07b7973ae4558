package ma.prim.institutions.clients;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Scope;
import ma.prim.events.Journal;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.identity.AfterTransaction;
import ma.prim.identity.RealmMachines;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.Region;

/** The administrator gives a partner's machine what it calls with, and takes it away. */
@Singleton
class KeepClient {
  private final Clients clients;
  private final ClientStandings standings;
  private final ActedFor actedFor;
  private final GiveCredential give;
  private final RealmMachines realm;
  private final AfterTransaction after;
  private final CurrentRegion region;
  private final CurrentCaller caller;
  private final Preconditions preconditions;
  private final Journal journal;
  private final InstantSource clock;

  KeepClient(
      Clients clients,
      ClientStandings standings,
      ActedFor actedFor,
      GiveCredential give,
      RealmMachines realm,
      AfterTransaction after,
      CurrentRegion region,
      CurrentCaller caller,
      Preconditions preconditions,
      Journal journal,
      InstantSource clock) {
    this.clients = clients;
    this.standings = standings;
    this.actedFor = actedFor;
    this.give = give;
    this.realm = realm;
    this.after = after;
    this.region = region;
    this.caller = caller;
    this.preconditions = preconditions;
    this.journal = journal;
    this.clock = clock;
  }

  /** A client, and what is shown of it once. */
  record Made(PartnerClient client, ClientView.Secret secret) {}

  Made create(UUID institution, NewClient body) {
    actedFor.requireOpen(institution);
    Set<UUID> all = new TreeSet<>(body.institutions());
    all.add(institution);
    actedFor.requireKnown(body.institutions(), List.of());
    PartnerClient client =
        new PartnerClient(body.name(), scopes(body.scopes()), all, me(), clock.instant());
    clients.add(client);
    ClientView.Secret secret = give.to(client);
    journal.record(client.created(institution));
    return new Made(client, secret);
  }

  PartnerClient revoke(UUID institution, UUID id) {
    PartnerClient client = clients.find(institution, id).orElseThrow(Problem::notFound);
    preconditions.check(client.version());
    Instant now = clock.instant();
    Region here = region.get();
    List<PartnerCredential> good = clients.good(List.of(id), now);
    journal.record(client.revoke(me(), now, institution));
    standings.changed(here, good);
    good.forEach(credential -> {
      credential.endBy(now);
      after.committed("a client was revoked", () -> realm.remove(here, credential.realmClient()));
    });
    clients.flush();
    return client;
  }

  private static Set<Scope> scopes(List<String> words) {
    return words.stream()
        .map(word -> Scope.ofWord(word).orElseThrow())
        .collect(Collectors.toUnmodifiableSet());
  }

  private UUID me() {
    return UUID.fromString(caller.get().subject());
  }
}
