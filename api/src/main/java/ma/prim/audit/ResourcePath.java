package ma.prim.audit;

import ma.prim.http.Ids;

/** The resource that a request's path is about, as the audit trail names it. */
final class ResourcePath {
  private static final String REGIONS = "/v1/regions/";
  private static final int LONGEST_WORD = 60;

  private ResourcePath() {}

  /**
   * {@code cases/0190…} for everything at or below one resource with an id, {@code cases} for the
   * collection. Whatever else a caller wrote into the path is left out: it may be anything.
   */
  static String of(String path) {
    if (path == null || !path.startsWith(REGIONS)) {
      return null;
    }
    String[] segments = path.substring(REGIONS.length()).split("/", -1);
    if (segments.length < 2 || !isWord(segments[1])) {
      return null;
    }
    if (segments.length > 2 && (Ids.parse(segments[2]).isPresent() || isCell(segments))) {
      return segments[1] + "/" + segments[2];
    }
    return segments[1];
  }

  // Cells are the resources that have slugs for ids.
  private static boolean isCell(String[] segments) {
    return segments[1].equals("cells") && isWord(segments[2]);
  }

  private static boolean isWord(String segment) {
    return !segment.isEmpty()
        && segment.length() <= LONGEST_WORD
        && segment.chars().allMatch(c -> c == '-' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
  }
}
