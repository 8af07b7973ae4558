package ma.prim.documents.store;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says how the store is. Ready in any case: everything but documents works without it. */
@Readiness
@Singleton
class DocumentsHealth implements HealthCheck {
  private final ConfiguredStore store;

  DocumentsHealth(ConfiguredStore store) {
    this.store = store;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("documents")
        .withData("store", store.fault().map(why -> "away: " + why).orElse("up"))
        .up()
        .build();
  }
}
