package ma.prim.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The operation that this request calls, for the audit trail and for metrics. */
@RequestScoped
public class CurrentOperation {
  private Rule rule;

  void set(Rule rule) {
    this.rule = rule;
  }

  public Optional<Rule> find() {
    return Optional.ofNullable(rule);
  }
}
