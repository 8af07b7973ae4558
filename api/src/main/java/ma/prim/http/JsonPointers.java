package ma.prim.http;

/** JSON pointers (RFC 6901). */
final class JsonPointers {
  private JsonPointers() {}

  static String child(String pointer, String name) {
    return pointer + "/" + escape(name);
  }

  static String child(String pointer, int index) {
    return pointer + "/" + index;
  }

  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
