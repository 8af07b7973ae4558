package ma.prim.bench;

/**
 * One request.
 *
 * @param kind for the report
 * @param officer who asks
 * @param path below the region
 * @param body null for none
 */
record Ask(String kind, String officer, String method, String path, String body) {
  static Ask get(String kind, String officer, String path) {
    return new Ask(kind, officer, "GET", path, null);
  }

  static Ask post(String kind, String officer, String path, String body) {
    return new Ask(kind, officer, "POST", path, body);
  }
}
