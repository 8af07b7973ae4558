package ma.prim.http;

/**
 * The order of what is done to every request before any resource is looked for: higher first. All
 * of it is short and never blocks.
 */
public final class Edge {
  public static final int REQUEST_ID = 1000;
  public static final int HEADERS = 900;
  public static final int ADDRESS = 850;
  public static final int CORS = 800;
  public static final int SIZE = 700;

  private Edge() {}
}
