package ma.prim.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paths that hold a secret: {@code /v1/regions/oriental/links/q9Zb…}. What is written down of them,
 * wherever, is without it.
 */
public final class CapabilityPath {
  private static final Pattern LINK = Pattern.compile("(/v1/regions/[^/?]*/links/)[^/?]+");
  private static final String HIDDEN = "$1*";

  private CapabilityPath() {}

  public static boolean hasSecret(String path) {
    return LINK.matcher(path).find();
  }

  /** The same with a star in the secret's place. */
  public static String withoutSecret(String path) {
    Matcher link = LINK.matcher(path);
    return link.replaceFirst(HIDDEN);
  }
}
