package ma.prim.audit;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import ma.prim.tenancy.NativeSql;
import org.hibernate.Session;

/** Narrows the entries of this request to those that show one person or one case. */
@Singleton
@NativeSql("HQL has no word for MySQL's index on an array; the filters only narrow")
class EntryNarrowing {
  private final Session session;
  private final FormerIds formerIds;

  EntryNarrowing(Session session, FormerIds formerIds) {
    this.session = session;
    this.formerIds = formerIds;
  }

  void apply(AccessFilter filter) {
    Set<UUID> person = filter.person() == null ? Set.of() : formerIds.idsOf(filter.person());
    if (person.size() > 1) {
      session
          .enableFilter(AuditRow.OF_PEOPLE)
          .setParameter(
              "ids", person.stream().map(UUID::toString).collect(joining("\",\"", "[\"", "\"]")));
    } else {
      narrow(AuditRow.OF_PERSON, filter.person());
    }
    narrow(AuditRow.OF_CASE, filter.caseId());
  }

  private void narrow(String name, UUID id) {
    if (id != null) {
      session.enableFilter(name).setParameter("id", id.toString());
    }
  }
}
