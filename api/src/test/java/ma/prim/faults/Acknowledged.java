package ma.prim.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * A write that was answered with success.
 *
 * @param rows the id of each row that the answer names, by table
 * @param at nanoseconds of this machine's own count
 * @param attempts how often it was sent
 */
record Acknowledged(Write write, Map<String, String> rows, long at, int attempts) {
  static Acknowledged of(Write write, JsonNode answer, int attempts) {
    return new Acknowledged(write, rows(write, answer), System.nanoTime(), attempts);
  }

  static Map<String, String> rows(Write write, JsonNode answer) {
    Map<String, String> ids = new TreeMap<>();
    write.rows().forEach((table, pointer) -> ids.put(table, Write.id(answer, pointer)));
    return ids;
  }
}
