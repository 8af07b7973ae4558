package ma.prim.institutions.clients;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import ma.prim.tenancy.Region;

/**
 * What the region's records say of the machines that call just now. A change made by this copy of
 * the service counts with the next request, one made by another copy within two seconds.
 */
@Singleton
class ClientStandings {
  private static final Duration OTHER_COPIES = Duration.ofSeconds(2);
  private static final int MOST = 5_000;

  private record Key(String region, String realmClient) {}

  private final Clients clients;
  private final TransactionSynchronizationRegistry transaction;
  private final Cache<Key, Optional<ClientStanding>> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(OTHER_COPIES).build();

  ClientStandings(Clients clients, TransactionSynchronizationRegistry transaction) {
    this.clients = clients;
    this.transaction = transaction;
  }

  Optional<ClientStanding> of(Region region, String realmClient) {
    return known.get(
        new Key(region.slug(), realmClient),
        // In a transaction of its own: the request's has not begun.
        key -> QuarkusTransaction.requiringNew().call(() -> clients.standing(realmClient)));
  }

  /** To be called in the transaction of a change of the client that these belong to. */
  void changed(Region region, Collection<PartnerCredential> credentials) {
    credentials.forEach(credential ->
        transaction.registerInterposedSynchronization(
            new Forgetting(new Key(region.slug(), credential.realmClient()))));
  }

  private final class Forgetting implements Synchronization {
    private final Key key;

    private Forgetting(Key key) {
      this.key = key;
    }

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        known.invalidate(key);
      }
    }
  }
}
