package ma.prim.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An entry as the bytes that are authenticated: every field with its length, so that no two entries
 * give the same bytes. Part of the stored format: never changed, only followed by a new version.
 */
final class EntryContent {
  private static final int VERSION = 1;
  private static final int ABSENT = -1;

  private EntryContent() {}

  static byte[] of(AuditEntry entry) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      write(out, entry.id());
      write(out, entry.at());
      write(out, entry.actor());
      write(out, entry.role());
      write(out, entry.operation());
      write(out, entry.resource());
      write(out, entry.outcome().word());
      write(out, entry.code());
      write(out, entry.requestId());
      write(out, entry.cell());
      write(out, entry.details());
      write(out, entry.people());
      write(out, entry.cases());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    if (text == null) {
      out.writeInt(ABSENT);
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private static void write(DataOutputStream out, Instant at) throws IOException {
    out.writeLong(at.getEpochSecond());
    out.writeInt(at.getNano());
  }

  private static void write(DataOutputStream out, List<UUID> ids) throws IOException {
    out.writeInt(ids.size());
    for (UUID id : ids) {
      write(out, id);
    }
  }

  private static void write(DataOutputStream out, UUID id) throws IOException {
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }
}
