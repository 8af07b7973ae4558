package ma.prim.cases;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.audit.AccessLog;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ListQuery;
import ma.prim.http.Lists;
import ma.prim.http.Paging;
import org.hibernate.Session;

/**
 * All cases of a list whose content the caller reads, newest first, some at a time: for who takes
 * them all. Each part is one statement, whose cost does not grow with how far it is down the list.
 */
@Singleton
public class CaseRows {
  private static final Paging NEWEST_FIRST = new Paging(null, null, null, null);

  private final Session session;
  private final Lists lists;
  private final CaseList list;
  private final CaseAccess access;
  private final SealedJson json;
  private final AccessLog accessLog;

  CaseRows(
      Session session,
      Lists lists,
      CaseList list,
      CaseAccess access,
      SealedJson json,
      AccessLog accessLog) {
    this.session = session;
    this.lists = lists;
    this.list = list;
    this.access = access;
    this.json = json;
    this.accessLog = accessLog;
  }

  /**
   * In a transaction of the caller's; logged as read.
   *
   * @param last the row after which to go on; null to begin
   */
  public List<CaseRow> after(CaseRow last, CaseFilter filter, int most) {
    ListQuery<CaseFile> query =
        list.narrow(lists.of(CaseList.FILES, NEWEST_FIRST), filter)
            .where("e.person = :person", filter.person());
    access.leaveOutStubs(query);
    if (last != null) {
      // The first comparison says nothing new, but it is the range MySQL reads the index by.
      query
          .where("e.openedAt <= :lastAt and (e.openedAt < :lastAt or e.id < :lastId)")
          .with("lastAt", last.openedAt())
          .with("lastId", last.id());
    }
    List<CaseRow> rows = query.first(most).stream().map(file -> CaseRow.from(file, json)).toList();
    session.clear();
    accessLog.readCases(rows.stream().map(CaseRow::id).toList());
    return rows;
  }
}
