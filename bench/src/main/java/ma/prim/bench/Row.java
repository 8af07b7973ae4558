package ma.prim.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of the table.
 *
 * @param ours as it is printed
 * @param reference what it is held against; empty for a bare limit
 * @param ratio of the two; null where there is none
 * @param target as the contract has it
 * @param details whatever else was measured
 */
record Row(
    String what,
    String ours,
    String reference,
    Double ratio,
    String target,
    boolean met,
    Map<String, Object> details) {

  /** Held against a reference of the same run. */
  static Row atLeast(
      String what, String ours, String reference, double ratio, double least, Map<String, Object> details) {
    return new Row(what, ours, reference, ratio, "≥ " + least + " ×", ratio >= least, details);
  }

  /** The same, where less is better. */
  static Row atMost(
      String what, String ours, String reference, double ratio, double most, Map<String, Object> details) {
    return new Row(what, ours, reference, ratio, "≤ " + most + " ×", ratio <= most, details);
  }

  /** Held against a figure. */
  static Row below(String what, double value, double most, String unit, Map<String, Object> details) {
    return new Row(
        what, shown(value) + " " + unit, "", null, "≤ " + shown(most) + " " + unit, value <= most, details);
  }

  /** The same, where more is better. */
  static Row above(String what, double value, double least, String unit, Map<String, Object> details) {
    return new Row(
        what, shown(value) + " " + unit, "", null, "≥ " + shown(least) + " " + unit, value >= least, details);
  }

  static String shown(double value) {
    return value >= 100 || value == Math.rint(value)
        ? "%,.0f".formatted(value).replace(',', ' ')
        : value >= 10 ? "%.1f".formatted(value) : "%.2f".formatted(value);
  }

  static Map<String, Object> with(Object... namesAndValues) {
    Map<String, Object> details = new LinkedHashMap<>();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      details.put((String) namesAndValues[at], namesAndValues[at + 1]);
    }
    return details;
  }
}
