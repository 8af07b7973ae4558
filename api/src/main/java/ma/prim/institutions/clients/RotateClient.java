package ma.prim.institutions.clients;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import ma.prim.events.Journal;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.tenancy.CurrentRegion;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A new credential beside the ones that are good, which end after an overlap: the partner puts the
 * new one in place meanwhile. Whoever has lost the new one rotates again; more than a few are never
 * good at once.
 */
@Singleton
class RotateClient {
  /** Of those that are replaced, the newest ones; an older one ends at once. */
  private static final int MOST_REPLACED = 2;

  private final Clients clients;
  private final ClientSight sight;
  private final ClientStandings standings;
  private final GiveCredential give;
  private final CurrentRegion region;
  private final Preconditions preconditions;
  private final Journal journal;
  private final InstantSource clock;
  private final Duration usualOverlap;

  RotateClient(
      Clients clients,
      ClientSight sight,
      ClientStandings standings,
      GiveCredential give,
      CurrentRegion region,
      Preconditions preconditions,
      Journal journal,
      InstantSource clock,
      @ConfigProperty(name = "prim.partners.rotation-overlap") Duration usualOverlap) {
    this.clients = clients;
    this.sight = sight;
    this.standings = standings;
    this.give = give;
    this.region = region;
    this.preconditions = preconditions;
    this.journal = journal;
    this.clock = clock;
    this.usualOverlap = usualOverlap;
  }

  KeepClient.Made handle(UUID institution, UUID id, Integer overlapHours) {
    PartnerClient client = sight.find(institution, id).orElseThrow(Problem::notFound);
    preconditions.check(client.version());
    client.requireActive();
    Instant now = clock.instant();
    Duration overlap = overlapHours == null ? usualOverlap : Duration.ofHours(overlapHours);
    List<PartnerCredential> replaced = clients.good(List.of(id), now);
    for (int i = 0; i < replaced.size(); i++) {
      boolean isOld = i < replaced.size() - MOST_REPLACED;
      replaced.get(i).endBy(isOld ? now : now.plus(overlap));
    }
    standings.changed(region.get(), replaced);
    journal.record(client.rotate(now, institution));
    ClientView.Secret secret = give.to(client);
    return new KeepClient.Made(client, secret);
  }
}
