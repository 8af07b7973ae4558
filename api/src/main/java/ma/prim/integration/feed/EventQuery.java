package ma.prim.integration.feed;

import jakarta.ws.rs.QueryParam;
import java.util.Map;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** From where on, how many, and how long to wait for the first. */
record EventQuery(
    @QueryParam("after")
        @Parameter(
            description =
                "The position up to which events are known, or `now`; without it, from the oldest on.",
            example = "4711",
            schema = @Schema(type = SchemaType.STRING, pattern = "^([0-9]{1,18}|now)$"))
        String after,
    @QueryParam("wait")
        @Parameter(
            description = "So many seconds to wait if there is no event yet.",
            schema =
                @Schema(
                    type = SchemaType.INTEGER,
                    minimum = "0",
                    maximum = "60",
                    defaultValue = "0"))
        Integer waitSeconds,
    @QueryParam("limit")
        @Parameter(
            description = "How many events at most.",
            schema =
                @Schema(
                    type = SchemaType.INTEGER,
                    minimum = "1",
                    maximum = "100",
                    defaultValue = "20"))
        Integer limit) {

  private static final String NOW = "now";
  private static final int LONGEST_WAIT = 60;
  private static final int MOST = 100;
  private static final int USUAL = 20;
  private static final int POSITION_DIGITS = 18;

  /** Whether only what happens from now on is wanted. */
  boolean fromNow() {
    return NOW.equals(after);
  }

  long position() {
    return after == null ? 0 : position("after", after);
  }

  /** Reads a position as a caller sends it back. */
  static long position(String parameter, String text) {
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || text.length() > POSITION_DIGITS) {
      throw Problem.invalid(Violation.of(parameter, "wrong_type", Map.of("expected", "integer")));
    }
    return Long.parseLong(text);
  }

  int seconds() {
    return within("wait", waitSeconds, 0, LONGEST_WAIT, 0);
  }

  int size() {
    return within("limit", limit, 1, MOST, USUAL);
  }

  private static int within(String name, Integer value, int least, int most, int usual) {
    if (value == null) {
      return usual;
    }
    if (value < least) {
      throw Problem.invalid(Violation.of(name, "too_small", Map.of("value", least)));
    }
    if (value > most) {
      throw Problem.invalid(Violation.of(name, "too_large", Map.of("value", most)));
    }
    return value;
  }
}
