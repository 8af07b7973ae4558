package ma.prim.handovers;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;

/**
 * What a message says only when it leaves, since it is too large to be kept twice: until then its
 * row says where it is found. One bean of each feature that has such messages.
 */
public interface LateContent {

  /** Whether messages of this kind are written so. */
  boolean writes(String kind);

  /**
   * What is said; asked at each attempt, in a transaction that only reads.
   *
   * @param kept what was given to {@link SendHandover}
   * @return empty if it must not be said any more, so that the message says nothing
   * @throws IOException if what it says cannot be read just now
   */
  Optional<JsonNode> body(JsonNode kept) throws IOException;

  /** The other region has it: what follows is sent in the same transaction. */
  void delivered(JsonNode kept);
}
