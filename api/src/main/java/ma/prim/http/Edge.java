package ma.prim.http;

/**
 * The order of what is done to every request before any resource is looked for: higher first. All
 * of it is short and never blocks.
 */
final class Edge {
  static final int REQUEST_ID = 1000;
  static final int HEADERS = 900;
  static final int CORS = 800;
  static final int SIZE = 700;

  private Edge() {}
}
