package ma.prim.tenancy;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

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
  private UUID opened;

  public void set(CellScope content, CellScope headers) {
    if (set) {
      throw new IllegalStateException("the scope of a request is set once");
    }
    this.set = true;
    this.content = content;
    this.headers = headers.and(content);
  }

  /**
   * Lets this request read what belongs to one case out of its content scope; for whoever has
   * decided that the caller may read that case, and for nothing else. It opens nothing for writing.
   */
  public void open(UUID caseId) {
    if (opened != null && !opened.equals(caseId)) {
      throw new IllegalStateException("a request opens one case");
    }
    this.opened = caseId;
  }

  /** The case that was opened to this request. */
  public Optional<UUID> opened() {
    return Optional.ofNullable(opened);
  }

  public CellScope content() {
    return content;
  }

  public CellScope headers() {
    return headers;
  }
}
