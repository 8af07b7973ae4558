package ma.prim.tenancy.opening;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.customized.QuarkusConnectionProvider;
import io.quarkus.hibernate.orm.runtime.tenant.TenantConnectionResolver;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import ma.prim.tenancy.CurrentRegion;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/** Leads Hibernate to the current region's connections; without a region there are none. */
final class RegionTenants {

  private RegionTenants() {}

  @PersistenceUnitExtension
  @Singleton
  static class OfRequest implements TenantResolver {
    @Inject CurrentRegion current;

    @Override
    public String resolveTenantId() {
      return ((LiveRegion) current.get()).tenant();
    }

    @Override
    public String getDefaultTenantId() {
      throw new IllegalStateException("no region is the default one");
    }
  }

  @PersistenceUnitExtension
  @Singleton
  static class Connections implements TenantConnectionResolver {
    @Inject RegionPools pools;

    @Override
    public ConnectionProvider resolve(String tenant) {
      return pools
          .find(tenant)
          .map(pool -> new QuarkusConnectionProvider(pool.source()))
          .orElseThrow(() -> new IllegalStateException("region " + tenant + " is closed"));
    }
  }
}
