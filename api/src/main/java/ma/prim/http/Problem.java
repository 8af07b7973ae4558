package ma.prim.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one way to refuse a request; thrown anywhere, answered as {@code application/problem+json}
 * (RFC 9457) in the reader's language.
 */
public class Problem extends RuntimeException {
  private final ProblemCode code;
  private final transient List<Violation> violations;
  private final transient Map<String, Object> extensions;
  private final transient Map<String, String> headers;

  public Problem(ProblemCode code) {
    this(code, List.of(), Map.of());
  }

  public Problem(ProblemCode code, List<Violation> violations, Map<String, Object> extensions) {
    this(code, violations, extensions, Map.of());
  }

  private Problem(
      ProblemCode code,
      List<Violation> violations,
      Map<String, Object> extensions,
      Map<String, String> headers) {
    super(code.word(), null, false, false);
    this.code = code;
    this.violations = List.copyOf(violations);
    this.extensions = Map.copyOf(extensions);
    this.headers = Map.copyOf(headers);
  }

  /** What does not exist, and what is not the caller's: the same answer. */
  public static Problem notFound() {
    return new Problem(ProblemCode.NOT_FOUND);
  }

  public static Problem invalid(Violation... violations) {
    return invalid(List.of(violations));
  }

  public static Problem invalid(List<Violation> violations) {
    return new Problem(ProblemCode.VALIDATION_FAILED, violations, Map.of());
  }

  /**
   * A transition that the state machine does not have; {@code allowed} are the verbs that it has.
   */
  public static Problem invalidTransition(String status, List<String> allowed) {
    return new Problem(
        ProblemCode.INVALID_TRANSITION, List.of(), Map.of("state", status, "allowed", allowed));
  }

  /** What will pass by itself; the caller is told when to come again. */
  public static Problem comeAgain(ProblemCode code, long seconds) {
    return new Problem(code).with("Retry-After", Long.toString(Math.max(1, seconds)));
  }

  /** The same problem, answered with this header. */
  public Problem with(String header, String value) {
    Map<String, String> all = new TreeMap<>(headers);
    all.put(header, value);
    return new Problem(code, violations, extensions, all);
  }

  public ProblemCode code() {
    return code;
  }

  public List<Violation> violations() {
    return violations;
  }

  public Map<String, Object> extensions() {
    return extensions;
  }

  public Map<String, String> headers() {
    return headers;
  }
}
