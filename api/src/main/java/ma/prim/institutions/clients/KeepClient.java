package ma.prim.institutions.clients;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Scope;
import ma.prim.events.Journal;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.identity.AfterTransaction;
import ma.prim.identity.Issuers;
import ma.prim.identity.MachineSecret;
import ma.prim.identity.RealmMachines;
import ma.prim.institutions.InstitutionCard;
import ma.prim.institutions.InstitutionDirectory;
import ma.prim.institutions.InstitutionStatus;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.Region;

/** The administrator gives a partner's machine what it calls with, and takes it away. */
@ApplicationScoped
class KeepClient {
  private final Clients clients;
  private final ClientStandings standings;
  private final InstitutionDirectory institutions;
  private final RealmMachines realm;
  private final Issuers issuers;
  private final AfterTransaction after;
  private final CurrentRegion region;
  private final CurrentCaller caller;
  private final Preconditions preconditions;
  private final Journal journal;
  private final InstantSource clock;

  KeepClient(
      Clients clients,
      ClientStandings standings,
      InstitutionDirectory institutions,
      RealmMachines realm,
      Issuers issuers,
      AfterTransaction after,
      CurrentRegion region,
      CurrentCaller caller,
      Preconditions preconditions,
      Journal journal,
      InstantSource clock) {
    this.clients = clients;
    this.standings = standings;
    this.institutions = institutions;
    this.realm = realm;
    this.issuers = issuers;
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
    open(institution);
    Set<UUID> all = new TreeSet<>(body.institutions());
    all.add(institution);
    requireKnown(body.institutions());
    PartnerClient client =
        new PartnerClient(body.name(), scopes(body.scopes()), all, me(), clock.instant());
    clients.add(client);
    ClientView.Secret secret = give(client);
    clients.flush();
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

  /** A new credential of this client. */
  private ClientView.Secret give(PartnerClient client) {
    Region here = region.get();
    PartnerCredential credential = new PartnerCredential(client.id(), clock.instant());
    clients.add(credential);
    String clientId = credential.realmClient();
    after.undone("a credential came to nothing", () -> realm.remove(here, clientId));
    MachineSecret secret = realm.create(here, clientId, client.name(), client.grants());
    return new ClientView.Secret(clientId, secret.text(), issuers.tokenEndpoint(here));
  }

  private void open(UUID institution) {
    InstitutionCard card = institutions.find(institution).orElseThrow(Problem::notFound);
    if (card.status() == InstitutionStatus.CLOSED) {
      throw Problem.invalidTransition("closed", List.of());
    }
  }

  private void requireKnown(Set<UUID> wanted) {
    Map<UUID, InstitutionCard> cards = institutions.cards(wanted);
    List<Violation> faults = new ArrayList<>();
    int index = 0;
    for (UUID one : wanted) {
      InstitutionCard card = cards.get(one);
      if (card == null || card.status() == InstitutionStatus.CLOSED) {
        faults.add(Violation.at("/institutions/" + index, "unknown_reference"));
      }
      index++;
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private static Set<Scope> scopes(Set<String> words) {
    return words.stream()
        .map(word -> Scope.ofWord(word).orElseThrow())
        .collect(Collectors.toUnmodifiableSet());
  }

  private UUID me() {
    return UUID.fromString(caller.get().subject());
  }
}
