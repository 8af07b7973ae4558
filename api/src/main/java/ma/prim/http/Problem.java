package ma.prim.http;

import java.util.List;
import java.util.Map;

/**
 * The one way to refuse a request; thrown anywhere, answered as {@code application/problem+json}
 * (RFC 9457) in the reader's language.
 */
public class Problem extends RuntimeException {
  private final ProblemCode code;
  private final transient List<Violation> violations;
  private final transient Map<String, Object> extensions;

  public Problem(ProblemCode code) {
    this(code, List.of(), Map.of());
  }

  public Problem(ProblemCode code, List<Violation> violations, Map<String, Object> extensions) {
    super(code.word(), null, false, false);
    this.code = code;
    this.violations = List.copyOf(violations);
    this.extensions = Map.copyOf(extensions);
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

  public ProblemCode code() {
    return code;
  }

  public List<Violation> violations() {
    return violations;
  }

  public Map<String, Object> extensions() {
    return extensions;
  }
}
