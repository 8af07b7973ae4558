package ma.prim.events;

import java.util.Set;

/**
 * Which resources belong to somebody's file. Their events go to callers who work with files only,
 * and stay as long as the file, whose timeline they are.
 */
final class PersonalResources {
  private static final Set<String> NAMES =
      Set.of("people", "contacts", "intakes", "cases", "access-requests", "referrals", "handovers");

  private PersonalResources() {}

  static boolean isPersonal(Change change) {
    return NAMES.contains(change.resource())
        || change.parent() != null
            && NAMES.contains(change.parent().substring(0, change.parent().indexOf('/')));
  }
}
