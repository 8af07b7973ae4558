package ma.prim.handovers;

import io.quarkus.arc.Arc;
import java.time.Instant;
import java.util.UUID;
import ma.prim.crypto.HandoverKeys;
import ma.prim.crypto.PublicKeys;
import ma.prim.handovers.Notebook.Note;
import ma.prim.http.Ids;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.Regions;
import ma.prim.testing.Stored;

/** A region that writes to another, as it should and as it should not. */
final class Sender {

  private Sender() {}

  static <T> T bean(Class<T> type) {
    return Arc.container().instance(type).get();
  }

  /** Whatever became of the regions' keys in other tests: they meet for the first time. */
  static void strangers() {
    for (String region : new String[] {"oriental", "souss-massa"}) {
      Stored.in(region).change("delete from handover_peer");
    }
  }

  static Region region(String slug) {
    return bean(Regions.class).available(slug);
  }

  /** Puts a note into the outbox, and leaves it to the service to bring it. */
  static UUID writes(String from, String to, UUID thread, String kind, String text) {
    bean(InRegion.class)
        .run(
            region(from),
            CellScope.REGION,
            "test",
            () ->
                bean(SendHandover.class)
                    .send(
                        SendHandover.Message.of(
                            to,
                            thread,
                            kind,
                            new Note(text),
                            new HandoverReceiver.Owner(null, "nador", "MA-NAD"))));
    return thread;
  }

  /** A draft of an envelope from souss-massa to oriental. */
  static Envelope draft(UUID thread, long sequence) {
    return new Envelope(
        Ids.next(),
        "souss-massa",
        "oriental",
        thread,
        sequence,
        Instant.parse("2026-03-09T10:00:00Z"),
        null,
        null);
  }

  static Envelope sealed(Envelope draft, byte[] text) {
    PublicKeys.RawKey key = bean(HandoverKeys.class).sealing(region("oriental")).getFirst();
    return draft.sealed(PublicKeys.seal(key, text, draft.context()));
  }

  static Envelope signed(Envelope sealed) {
    return sealed.signed(bean(HandoverKeys.class).sign(region("souss-massa"), sealed.signedText()));
  }

  static Envelope note(UUID thread, long sequence, String kind, String text) {
    return signed(sealed(draft(thread, sequence), content(kind, text)));
  }

  static byte[] content(String kind, String text) {
    return ("{\"kind\":\"" + kind + "\",\"body\":{\"text\":\"" + text + "\"}}")
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
