package ma.prim.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tags of an {@code If-Match} or {@code If-None-Match} header, read leniently: quoted or bare,
 * weak or strong, one or several, or {@code *}.
 */
record EntityTags(boolean any, List<String> tags) {
  private static final Pattern TAG = Pattern.compile("(?:W/)?(?:\"([^\"]*)\"|([^\\s,\"]+))");
  private static final Pattern VERSION = Pattern.compile("(\\d{1,18})(?:\\..*)?");

  static EntityTags parse(String header) {
    if (header.strip().equals("*")) {
      return new EntityTags(true, List.of());
    }
    List<String> tags = new ArrayList<>();
    Matcher found = TAG.matcher(header);
    while (found.find()) {
      tags.add(found.group(1) != null ? found.group(1) : found.group(2));
    }
    return new EntityTags(false, tags);
  }

  /** Whether one of them is of this version. */
  boolean hasVersion(long version) {
    return any || tags.stream().anyMatch(tag -> isOf(tag, version));
  }

  /** Whether one of them is this very tag ({@code If-None-Match} compares weakly). */
  boolean has(String quotedTag) {
    return any || tags.contains(quotedTag.substring(1, quotedTag.length() - 1));
  }

  private static boolean isOf(String tag, long version) {
    Matcher parts = VERSION.matcher(tag);
    return parts.matches() && Long.parseLong(parts.group(1)) == version;
  }
}
