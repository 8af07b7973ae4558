package ma.prim.bench;

/** What the command tells the program. */
final class Environment {
  private Environment() {}

  static String of(String name) {
    String value = System.getenv(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(name + " is not set");
    }
    return value;
  }
}
