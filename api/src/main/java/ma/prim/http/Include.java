package ma.prim.http;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a screen wants along with a resource: {@code include=person,need}. Taken as
 * {@code @QueryParam("include") Include include}; null where the caller names nothing.
 */
public record Include(Set<String> names) {

  static Include parse(String text) {
    return new Include(
        Arrays.stream(text.split(",", -1)).map(String::strip).collect(Collectors.toSet()));
  }

  /** What is asked for, if all of it is in this list of the operation's. */
  public static Set<String> of(Include asked, String... possible) {
    if (asked == null) {
      return Set.of();
    }
    List<String> known = List.of(possible);
    if (!known.containsAll(asked.names())) {
      throw Problem.invalid(
          Violation.of("include", "unknown_include", Map.of("allowed", String.join(", ", known))));
    }
    return asked.names();
  }
}
