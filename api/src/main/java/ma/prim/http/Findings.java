package ma.prim.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Everything found wrong with this request so far. Parameters and body add to it and go on, so that
 * the caller is told all of it in one answer, before the method runs.
 */
@RequestScoped
public class Findings {
  private final List<Violation> violations = new ArrayList<>();
  private boolean unknownParameter;
  private boolean malformedId;

  public void add(Violation violation) {
    boolean known =
        violation.parameter() != null
            && violations.stream().anyMatch(one -> violation.parameter().equals(one.parameter()));
    if (!known) {
      violations.add(violation);
    }
  }

  public void addAll(Collection<Violation> found) {
    found.forEach(this::add);
  }

  void unknownParameter(String name) {
    unknownParameter = true;
    add(Violation.of(name, "unknown_parameter"));
  }

  /** A malformed id in the path names nothing, as an unknown one does. */
  void malformedId() {
    malformedId = true;
  }

  /** Refuses the request if anything is wrong: bad syntax first, then the id. */
  public void settle() {
    if (!violations.isEmpty()) {
      boolean onlyParameters =
          unknownParameter
              && violations.stream().allMatch(one -> one.code().equals("unknown_parameter"));
      throw onlyParameters
          ? new Problem(ProblemCode.UNKNOWN_PARAMETER, violations, java.util.Map.of())
          : Problem.invalid(violations);
    }
    if (malformedId) {
      throw Problem.notFound();
    }
  }
}
