package ma.prim.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Session;

/** The query of one page: conditions are added, then it runs. Keyset paging, one statement. */
public final class ListQuery<E> {
  /** Counting stops here. */
  static final int COUNTED = 10_000;

  private static final Pattern PARAMETER = Pattern.compile(":([A-Za-z][A-Za-z0-9]*)");

  private final Session session;
  private final Cursors cursors;
  private final Listing<E> listing;
  private final Paging paging;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  ListQuery(Session session, Cursors cursors, Listing<E> listing, Paging paging) {
    this.session = session;
    this.cursors = cursors;
    this.listing = listing;
    this.paging = paging;
  }

  /** A condition (HQL, root {@code e}) that holds for every caller. */
  public ListQuery<E> where(String condition) {
    conditions.add(condition);
    return this;
  }

  /**
   * A condition with one parameter; left out where the caller gave no value (null, or an empty
   * collection).
   */
  public ListQuery<E> where(String condition, Object value) {
    boolean given = !(value instanceof Collection<?> several && several.isEmpty());
    if (value != null && given) {
      Matcher name = PARAMETER.matcher(condition);
      if (!name.find()) {
        throw new IllegalArgumentException("no parameter in: " + condition);
      }
      conditions.add(condition);
      parameters.put(name.group(1), value);
    }
    return this;
  }

  /** The value of a parameter of a condition with several. */
  public ListQuery<E> with(String parameter, Object value) {
    parameters.put(parameter, value);
    return this;
  }

  /** The first rows, without paging: for who reads on by conditions of their own. */
  public List<E> first(int most) {
    return rows(listing.order(paging.sort()), most);
  }

  public Page<E> page() {
    int size = paging.size();
    Listing.Direction<E> order = listing.order(paging.sort());
    Optional<Cursors.Place> after = cursors.current();
    Page.Count count = paging.counted() && after.isEmpty() ? count(order) : null;
    after.ifPresent(place -> seek(order, place));
    List<E> rows = rows(order, size + 1);
    if (rows.size() <= size) {
      return new Page<>(List.copyOf(rows), null, count, null);
    }
    List<E> page = List.copyOf(rows.subList(0, size));
    E last = page.getLast();
    String next = cursors.next(order.sort().value().apply(last), listing.id().value().apply(last));
    return new Page<>(page, next, count, null);
  }

  private List<E> rows(Listing.Direction<E> order, int most) {
    String hql = "select e" + from() + orderBy(order);
    return QueryLists.select(session, hql, listing.entity(), parameters)
        .setMaxResults(most)
        .getResultList();
  }

  /** In the order of the page, whose index it reads, so that it ends where counting stops. */
  private Page.Count count(Listing.Direction<E> order) {
    String some = "select " + listing.id().path() + " as id" + from() + orderBy(order);
    String hql = "select count(*) from (" + some + " limit " + (COUNTED + 1) + ") matching";
    long found = QueryLists.select(session, hql, Long.class, parameters).getSingleResult();
    return new Page.Count(Math.min(found, COUNTED), found <= COUNTED);
  }

  private String from() {
    return " from " + listing.entity().getName() + " e" + where();
  }

  private String orderBy(Listing.Direction<E> order) {
    String way = order.descending() ? " desc" : " asc";
    String id = listing.id().path();
    String key = order.sort().path();
    return " order by " + key + way + (key.equals(id) ? "" : ", " + id + way);
  }

  /** Only what comes after the last row of the page before. */
  private void seek(Listing.Direction<E> order, Cursors.Place after) {
    Listing.Sort<E> sort = order.sort();
    String key = sort.path();
    String id = listing.id().path();
    String beyond = order.descending() ? " < " : " > ";
    Object keyValue = cursors.value(after.key(), sort.type());
    if (sort.name().equals(listing.id().name())) {
      where(key + beyond + ":cursorKey", keyValue);
      return;
    }
    parameters.put("cursorId", cursors.value(after.id(), listing.id().type()));
    if (keyValue == null) {
      String tie = "(" + key + " is null and " + id + beyond + ":cursorId)";
      conditions.add(order.descending() ? tie : "(" + tie + " or " + key + " is not null)");
      return;
    }
    parameters.put("cursorKey", keyValue);
    String past =
        "("
            + key
            + beyond
            + ":cursorKey or ("
            + key
            + " = :cursorKey and "
            + id
            + beyond
            + ":cursorId))";
    if (sort.nullable() && order.descending()) {
      conditions.add("(" + past + " or " + key + " is null)");
    } else {
      // The first comparison says nothing new, but it is the range MySQL reads the index by.
      conditions.add(key + beyond.stripTrailing() + "= :cursorKey and " + past);
    }
  }

  private String where() {
    return conditions.isEmpty() ? "" : " where (" + String.join(") and (", conditions) + ")";
  }
}
