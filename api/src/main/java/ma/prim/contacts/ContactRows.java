package ma.prim.contacts;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.http.ListQuery;
import ma.prim.http.Lists;
import ma.prim.http.Paging;
import org.hibernate.Session;

/**
 * All contacts of a list that the caller reads whole, newest first, some at a time: for who takes
 * them all. The statements of a part do not grow with how far it is down the list.
 */
@Singleton
public class ContactRows {
  private static final Paging NEWEST_FIRST = new Paging(null, null, null, null);

  private final Session session;
  private final Lists lists;
  private final ContactList list;
  private final ContactAccess access;
  private final ContactViews views;

  ContactRows(
      Session session, Lists lists, ContactList list, ContactAccess access, ContactViews views) {
    this.session = session;
    this.lists = lists;
    this.list = list;
    this.access = access;
    this.views = views;
  }

  /**
   * In a transaction of the caller's; whom they are with and what about is logged as read.
   *
   * @param last the row after which to go on; null to begin
   */
  public List<ContactView> after(ContactView last, ContactFilter filter, int most) {
    ListQuery<Contact> query = list.narrow(lists.of(ContactList.CONTACTS, NEWEST_FIRST), filter);
    access.leaveOutStubs(query);
    if (last != null) {
      // The first comparison says nothing new, but it is the range MySQL reads the index by.
      query
          .where("e.occurredAt <= :lastAt and (e.occurredAt < :lastAt or e.id < :lastId)")
          .with("lastAt", last.occurredAt())
          .with("lastId", last.id());
    }
    List<ContactView> rows = views.of(query.first(most));
    session.clear();
    return rows;
  }
}
