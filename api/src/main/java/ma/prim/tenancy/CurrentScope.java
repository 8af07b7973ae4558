package ma.prim.tenancy;

import jakarta.enterprise.context.RequestScoped;

/**
 * What this request or job may see: {@code content} for whole resources, {@code headers} for the
 * narrow projections of coordinators (it includes the content scope). Empty until set: nothing
 * falls open.
 */
@RequestScoped
public class CurrentScope {
  private CellScope content = CellScope.NOTHING;
  private CellScope headers = CellScope.NOTHING;
  private boolean set;

  public void set(CellScope content, CellScope headers) {
    if (set) {
      throw new IllegalStateException("the scope of a request is set once");
    }
    this.set = true;
    this.content = content;
    this.headers = headers.and(content);
  }

  public CellScope content() {
    return content;
  }

  public CellScope headers() {
    return headers;
  }
}
