package ma.prim.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Ids of what is made up: UUIDv7 in form and order, the same in every database. */
final class DemoIds {
  private static final long FIRST = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

  private DemoIds() {}

  static UUID person(String region, int number) {
    return id(region, "people", number);
  }

  static UUID caseFile(String region, int number) {
    return id(region, "cases", number);
  }

  static UUID contact(String region, int number) {
    return id(region, "contacts", number);
  }

  static UUID document(String region, int number) {
    return id(region, "documents", number);
  }

  static UUID programme(String region, int number) {
    return id(region, "programmes", number);
  }

  static UUID session(String region, int number) {
    return id(region, "sessions", number);
  }

  private static UUID id(String region, String kind, int number) {
    String name = region + "/" + kind + "/" + number;
    UUID hash = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    long high = FIRST + number << 16 | 0x7000 | hash.getMostSignificantBits() >>> 52;
    return new UUID(high, hash.getLeastSignificantBits());
  }
}
