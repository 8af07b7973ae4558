package ma.prim.tenancy.opening;

import jakarta.inject.Singleton;
import ma.prim.tenancy.RegionStatus;
import ma.prim.tenancy.Regions;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready while any region works; each is listed with why it does not. */
@Readiness
@Singleton
class RegionsHealth implements HealthCheck {
  private final Regions regions;

  RegionsHealth(Regions regions) {
    this.regions = regions;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder health = HealthCheckResponse.named("regions");
    boolean any = false;
    for (RegionStatus status : regions.statuses()) {
      any |= status.isUp();
      String reason = status.reason().map(why -> ": " + why).orElse("");
      health.withData(status.slug(), status.state() + reason);
    }
    return health.status(any).build();
  }
}
