package ma.prim.users;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import ma.prim.access.Caller;
import ma.prim.tenancy.Region;

/**
 * What the region's records say of those who call just now. A change made by this copy of the
 * service counts with the next request, one made by another copy within two seconds.
 */
@Singleton
class Standings {
  private static final Duration OTHER_COPIES = Duration.ofSeconds(2);
  private static final int MOST = 20_000;

  private record Key(String region, String subject) {}

  private final FirstSight firstSight;
  private final TransactionSynchronizationRegistry transaction;
  private final Cache<Key, Standing> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(OTHER_COPIES).build();

  Standings(FirstSight firstSight, TransactionSynchronizationRegistry transaction) {
    this.firstSight = firstSight;
    this.transaction = transaction;
  }

  Standing of(Region region, Caller claimed) {
    return known.get(new Key(region.slug(), claimed.subject()), key -> firstSight.of(claimed));
  }

  /** To be called in the transaction of a change of this user or of a grant. */
  void changed(Region region, String subject) {
    transaction.registerInterposedSynchronization(new Forgetting(new Key(region.slug(), subject)));
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
