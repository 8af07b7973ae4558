package ma.prim.identity;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ma.prim.tenancy.Region;
import org.jose4j.http.Get;

/**
 * The public keys of every declared realm; those of a realm that is no longer declared are gone.
 */
@Singleton
public class KeyRing {
  /** A key set of a realm is a few KiB; more is not one. */
  private static final int LARGEST = 256 * 1024;

  private final Issuers issuers;
  private final Get http = new Get();
  private final Map<String, RealmKeys> realms = new ConcurrentHashMap<>();

  KeyRing(Issuers issuers, IdentityConfig config) {
    this.issuers = issuers;
    http.setConnectTimeout((int) config.connectTimeout().toMillis());
    http.setReadTimeout((int) config.readTimeout().toMillis());
    http.setRetries(0);
    http.setResponseBodySizeLimit(LARGEST);
  }

  /** Reads the region's keys now, so that its realm may be away later. */
  public void load(Region region) {
    of(region).load();
  }

  RealmKeys of(Region region) {
    String url = issuers.keysUrl(region);
    RealmKeys known = realms.get(url);
    if (known != null) {
      return known;
    }
    realms.keySet().retainAll(issuers.declaredKeysUrls());
    return realms.computeIfAbsent(url, absent -> new RealmKeys(url, http));
  }
}
