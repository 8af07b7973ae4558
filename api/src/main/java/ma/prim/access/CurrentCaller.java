package ma.prim.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import ma.prim.tenancy.CellScope;

/**
 * The caller of this request; set once by the access filter, absent on public paths and in jobs.
 */
@RequestScoped
public class CurrentCaller {
  private final Map<Rule, CellScope> contents = new IdentityHashMap<>();
  private Caller caller;

  public void set(Caller caller) {
    if (this.caller != null) {
      throw new IllegalStateException("the caller of a request is set once");
    }
    this.caller = caller;
  }

  public Optional<Caller> find() {
    return Optional.ofNullable(caller);
  }

  /** The caller of an operation that needs one; the access filter has let nobody else through. */
  public Caller get() {
    return find().orElseThrow(() -> new IllegalStateException("this operation has no caller"));
  }

  /**
   * Where the caller reads whole resources through an operation. Worked out once a request: what
   * may be done with each row of a list asks for it again and again.
   */
  public CellScope content(Rule rule) {
    return contents.computeIfAbsent(rule, asked -> asked.content(get()));
  }
}
