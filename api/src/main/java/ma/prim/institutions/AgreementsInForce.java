package ma.prim.institutions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Which institutions an agreement binds. The feature that keeps agreements has a bean of this type;
 * while there is none, none is in force.
 */
public interface AgreementsInForce {

  /**
   * In the region of the work, at most one of each institution: the one that ends last. A bounded
   * number of statements, however many are asked for.
   *
   * @param today in the region's zone
   */
  Map<UUID, AgreementInForce> of(Collection<UUID> institutions, LocalDate today);
}
