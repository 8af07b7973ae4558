package ma.prim.handovers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import ma.prim.http.Problem;
import ma.prim.http.Violation;

/** What a feature does with a message that has come; one bean of each that hands over. */
public interface HandoverReceiver {

  /** Whether messages of this kind are this feature's. */
  boolean takes(String kind);

  /**
   * Takes a message: in its order, once, in a transaction that is undone if this throws. It is
   * authentic, and yet may say anything.
   *
   * @throws Problem for what it says wrong; the other region tries again, and then gives up
   */
  Owner receive(Received message);

  /**
   * A message that was opened.
   *
   * @param peer the region that sent it
   * @param thread what both regions call the matter by
   */
  record Received(String peer, UUID thread, String kind, JsonNode body, Instant at) {

    /** What it says, in a record; refused if it is none. */
    public <T> T body(Class<T> type) {
      try {
        T read = HandoverJson.MAPPER.treeToValue(body, type);
        if (read == null) {
          throw unreadable();
        }
        return read;
      } catch (JsonProcessingException | IllegalArgumentException wrong) {
        throw unreadable();
      }
    }
  }

  /** What this is not to be told more precisely: the content stays inside the seal. */
  static Problem unreadable() {
    return Problem.invalid(Violation.at("/sealed", "unreadable_handover"));
  }

  /**
   * Whose a message is.
   *
   * @param referral this region's own record; null if there is none
   * @param cell that is in charge of it here; null for the region itself
   */
  record Owner(UUID referral, String cell, String province) {
    public static final Owner NOBODY = new Owner(null, null, null);
  }
}
