package ma.prim.handovers;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a message says, inside its seal.
 *
 * @param kind word that tells the receiver what it is: {@code requested}
 */
record HandoverContent(String kind, JsonNode body) {
  /** Of a message that only keeps its place in the order. */
  static final String NOTHING = "nothing";
}
