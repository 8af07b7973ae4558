package ma.prim.people;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import ma.prim.audit.AccessLog;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/**
 * The files of everybody whom the caller's cells know, some at a time, in the order in which they
 * were opened: for who takes them all. Reads the index of who knows whom, so that the cost does not
 * grow with how far it is.
 */
@Singleton
public class PersonRows {
  private final Session session;
  private final People people;
  private final PersonViews views;
  private final AccessLog accessLog;

  PersonRows(Session session, People people, PersonViews views, AccessLog accessLog) {
    this.session = session;
    this.people = people;
    this.views = views;
    this.accessLog = accessLog;
  }

  /**
   * In a transaction of the caller's; logged as read.
   *
   * @param last the row after which to go on; null to begin
   * @param groups any of these; all if it is empty
   */
  public List<PersonView> after(PersonView last, List<PersonGroup> groups, int most) {
    List<UUID> ids = ids(last == null ? null : last.id(), groups, most);
    List<PersonView> rows =
        views.of(people.findAll(ids)).stream()
            .sorted(Comparator.comparing(view -> ids.indexOf(view.id())))
            .toList();
    session.clear();
    accessLog.readPeople(ids);
    return rows;
  }

  private List<UUID> ids(UUID last, List<PersonGroup> groups, int most) {
    boolean some = groups != null && !groups.isEmpty();
    SelectionQuery<UUID> query =
        session.createSelectionQuery(
            "select distinct k.person from PersonCell k where 1 = 1"
                + (last == null ? "" : " and k.person > :last")
                + (some
                    ? " and k.person in (select p.id from Person p where p.group in (:groups))"
                    : "")
                + " order by k.person",
            UUID.class);
    if (last != null) {
      query.setParameter("last", last);
    }
    if (some) {
      query.setParameterList("groups", groups);
    }
    return query.setMaxResults(most).list();
  }
}
