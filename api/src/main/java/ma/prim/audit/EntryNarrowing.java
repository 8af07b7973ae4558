package ma.prim.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.prim.tenancy.NativeSql;
import org.hibernate.Session;

/** Narrows the entries of this request to those that show one person or one case. */
@ApplicationScoped
@NativeSql("HQL has no word for MySQL's index on an array; the filters only narrow")
class EntryNarrowing {
  private final Session session;

  EntryNarrowing(Session session) {
    this.session = session;
  }

  void apply(AccessFilter filter) {
    narrow(AuditRow.OF_PERSON, filter.person());
    narrow(AuditRow.OF_CASE, filter.caseId());
  }

  private void narrow(String name, UUID id) {
    if (id != null) {
      session.enableFilter(name).setParameter("id", id.toString());
    }
  }
}
