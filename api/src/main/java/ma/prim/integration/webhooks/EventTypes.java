package ma.prim.integration.webhooks;

import java.util.List;

/** Which types of events somebody wants: whole types, or all of a resource, or all. */
public final class EventTypes {
  /** What a pattern looks like. */
  public static final String PATTERN =
      "\\*|ma\\.prim\\.[a-z][a-z-]{0,39}\\.(\\*|[a-z][a-z_]{0,39})";

  static final List<String> ALL = List.of("*");

  private static final String WILDCARD = "*";

  private EventTypes() {}

  /**
   * @param patterns {@code *}, {@code ma.prim.referrals.*}, {@code ma.prim.referrals.accepted}
   */
  public static boolean match(List<String> patterns, String type) {
    return patterns.stream().anyMatch(pattern -> matches(pattern, type));
  }

  private static boolean matches(String pattern, String type) {
    return pattern.endsWith(WILDCARD)
        ? type.startsWith(pattern.substring(0, pattern.length() - 1))
        : pattern.equals(type);
  }
}
