package ma.prim.crypto;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import ma.prim.tenancy.Region;

/** Authenticates audit entries and their chain, under a key that no database holds in clear. */
@Singleton
public class AuditMac {
  private final RegionKeys keys;

  AuditMac(RegionKeys keys) {
    this.keys = keys;
  }

  public byte[] of(Region region, byte[] content) {
    try {
      return keys.of(region).audit.computeMac(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot authenticate an audit entry of " + region.slug(), e);
    }
  }

  /** Whether this is the mac of this content, made by the region. */
  public boolean verifies(Region region, byte[] mac, byte[] content) {
    try {
      keys.of(region).audit.verifyMac(mac, content);
      return true;
    } catch (GeneralSecurityException notTheMac) {
      return false;
    }
  }
}
