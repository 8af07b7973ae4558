package ma.prim.http;

import java.util.Optional;

/** The region that a path names: the {@code oriental} of {@code /v1/regions/oriental/cases}. */
public final class RegionPath {
  private static final String PREFIX = "/v1/regions/";

  private RegionPath() {}

  public static Optional<String> slug(String path) {
    if (path == null || !path.startsWith(PREFIX) || path.length() == PREFIX.length()) {
      return Optional.empty();
    }
    int end = path.indexOf('/', PREFIX.length());
    String slug = path.substring(PREFIX.length(), end < 0 ? path.length() : end);
    return slug.isEmpty() ? Optional.empty() : Optional.of(slug);
  }
}
