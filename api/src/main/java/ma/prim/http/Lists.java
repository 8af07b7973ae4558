package ma.prim.http;

import jakarta.enterprise.context.RequestScoped;
import org.hibernate.Session;

/** Starts the query of a list; see {@link Listing}. */
@RequestScoped
public class Lists {
  private final Session session;
  private final Cursors cursors;

  Lists(Session session, Cursors cursors) {
    this.session = session;
    this.cursors = cursors;
  }

  public <E> ListQuery<E> of(Listing<E> listing, Paging paging) {
    return new ListQuery<>(session, cursors, listing, paging);
  }
}
