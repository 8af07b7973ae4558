package ma.prim.referrals;

import java.util.Map;
import java.util.UUID;
import ma.prim.handovers.HandoverReceiver;

/**
 * Who should serve the person instead, as one region tells another: what it names is its own,
 * unless it names a region.
 *
 * @param region null for the one that says so
 * @param names of the institution, which is known in its region only; language tag to text
 */
record ReferralElsewhere(String region, String cell, UUID institution, Map<String, String> names) {
  private static final int LONGEST_SLUG = 64;
  private static final int LONGEST_NAME = 400;
  private static final int MOST_NAMES = 10;

  /** Refuses what no redirection of ours could say. */
  void check() {
    boolean fits =
        isShort(region)
            && isShort(cell)
            && (region != null || cell != null || institution != null)
            && (institution == null || names != null && areNames());
    if (!fits) {
      throw HandoverReceiver.unreadable();
    }
  }

  private boolean areNames() {
    return !names.isEmpty()
        && names.size() <= MOST_NAMES
        && names.entrySet().stream()
            .allMatch(name ->
                name.getKey().length() <= LONGEST_SLUG
                    && name.getValue() != null
                    && name.getValue().length() <= LONGEST_NAME);
  }

  private static boolean isShort(String slug) {
    return slug == null || !slug.isBlank() && slug.length() <= LONGEST_SLUG;
  }
}
