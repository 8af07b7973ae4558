package ma.prim.http;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/**
 * Queries with lists among their parameters: {@code e.id in (:ids)}. Hibernate translates a query
 * anew whenever a parameter could be a list; with a parameter for each value it keeps the plan. So
 * that there are few plans, the last value is repeated up to a power of two.
 */
public final class QueryLists {
  /** Longer lists are given as they are: by then the rows cost more than the translation. */
  private static final int LONGEST = 128;

  private static final Pattern AMONG =
      Pattern.compile("(not )?\\bin (?:\\(:([A-Za-z0-9]+)\\)|:([A-Za-z0-9]+))");

  private QueryLists() {}

  /**
   * @param parameters by name; which are lists, their values tell. No list is empty
   */
  public static <R> SelectionQuery<R> select(
      Session session, String hql, Class<R> result, Map<String, ?> parameters) {
    SelectionQuery<R> query = session.createSelectionQuery(text(hql, parameters), result);
    parameters.forEach((name, value) -> {
      if (isSpread(value)) {
        bind(query, name, (Collection<?>) value);
      } else {
        query.setParameter(name, value);
      }
    });
    return query;
  }

  private static String text(String hql, Map<String, ?> parameters) {
    return AMONG
        .matcher(hql)
        .replaceAll(among -> {
          String name = among.group(2) == null ? among.group(3) : among.group(2);
          return isSpread(parameters.get(name))
              ? among(among.group(1) != null, name, ((Collection<?>) parameters.get(name)).size())
              : Matcher.quoteReplacement(among.group());
        });
  }

  private static boolean isSpread(Object value) {
    return value instanceof Collection<?> list && !list.isEmpty() && list.size() <= LONGEST;
  }

  /** A list of one parameter could be a list of many to Hibernate. */
  private static String among(boolean not, String name, int values) {
    if (values == 1) {
      return (not ? "<> :" : "= :") + name + "_0";
    }
    StringJoiner marks = new StringJoiner(", ", not ? "not in (" : "in (", ")");
    for (int place = 0; place < places(values); place++) {
      marks.add(":" + name + "_" + place);
    }
    return marks.toString();
  }

  private static void bind(SelectionQuery<?> query, String name, Collection<?> values) {
    Iterator<?> next = values.iterator();
    Object value = null;
    for (int place = 0; place < places(values.size()); place++) {
      value = next.hasNext() ? next.next() : value;
      query.setParameter(name + "_" + place, value);
    }
  }

  private static int places(int values) {
    int highest = Integer.highestOneBit(values);
    return highest == values ? values : highest << 1;
  }
}
