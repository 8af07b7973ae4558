package ma.prim.tenancy;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * In whose name work outside a request is done ({@code job:sealer}); absent inside a request, which
 * has a caller instead.
 */
@RequestScoped
public class CurrentActor {
  private String name;

  void set(String name) {
    if (this.name != null) {
      throw new IllegalStateException("the actor of a piece of work is set once");
    }
    this.name = name;
  }

  public Optional<String> find() {
    return Optional.ofNullable(name);
  }
}
