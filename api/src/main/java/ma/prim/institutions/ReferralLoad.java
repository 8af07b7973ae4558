package ma.prim.institutions;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * How many referrals institutions have open. The feature that keeps referrals has a bean of this
 * type; while there is none, nobody has any.
 */
public interface ReferralLoad {

  /**
   * In the region of the work, whoever asks; those with none may be absent. A bounded number of
   * statements, however many are asked for.
   */
  Map<UUID, Integer> open(Collection<UUID> institutions);
}
