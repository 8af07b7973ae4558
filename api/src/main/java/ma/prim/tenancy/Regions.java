package ma.prim.tenancy;

import java.util.Collection;
import java.util.Optional;

/**
 * The regions that tenant-config declares, as of now: files are followed while running, and each
 * region opens, fails and heals by itself.
 */
public interface Regions {

  /** A declared region with the configuration in force, whether or not it can serve just now. */
  Optional<Region> find(String slug);

  /** All declared regions, by slug. */
  Collection<Region> declared();

  /**
   * A region that can serve.
   *
   * @throws ma.prim.http.Problem not found if none is declared, unavailable if it is down
   */
  Region available(String slug);

  /** A region that can serve; empty while it cannot, or is not declared. */
  default Optional<Region> findUp(String slug) {
    return statuses().stream().anyMatch(status -> status.slug().equals(slug) && status.isUp())
        ? find(slug)
        : Optional.empty();
  }

  /** How each declared region stands, by slug. */
  Collection<RegionStatus> statuses();
}
