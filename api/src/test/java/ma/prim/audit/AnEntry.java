package ma.prim.audit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Entries as tests need them. */
final class AnEntry {
  private AnEntry() {}

  static AuditEntry of(UUID id, Instant at) {
    return new AuditEntry(
        id,
        at,
        "0b0f6a52-agent",
        "agent",
        "closeCase",
        "cases/" + id,
        Outcome.DONE,
        null,
        "request-1",
        "nador",
        "{\"change\":\"closed\"}",
        List.of(),
        List.of(id));
  }

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
