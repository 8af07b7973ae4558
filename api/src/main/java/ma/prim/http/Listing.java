package ma.prim.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * How a kind of thing is listed: by which fields it may be sorted, and what makes the order total.
 * Declared once, as a constant of the resource:
 *
 * <pre>{@code
 * private static final Listing<CaseHeader> CASES =
 *     Listing.of(CaseHeader.class, CaseHeader::id)
 *         .sortable("openedAt", Instant.class, CaseHeader::openedAt)
 *         .sortableOrNull("dueAt", Instant.class, CaseHeader::dueAt)
 *         .usually("-openedAt");
 *
 * @GET
 * @Reads
 * public Page<CaseItem> list(@BeanParam CaseFilter filter, @BeanParam Paging paging) {
 *   return lists.of(CASES, paging)
 *       .where("e.status in :status", filter.status())
 *       .where("e.openedAt >= :openedAfter", filter.openedAfter())
 *       .where("e.person = :person", filter.person())
 *       .page()
 *       .map(CaseItem::from);
 * }
 * }</pre>
 *
 * One statement a page, two where {@code count=true} asks.
 */
public final class Listing<E> {

  /**
   * One field to sort by.
   *
   * @param path of the field in HQL, from the root {@code e}
   * @param type what its values are, for the cursor
   * @param nullable whether it may be absent; MySQL sorts what is absent as the lowest
   */
  record Sort<E>(String name, String path, Class<?> type, Function<E, ?> value, boolean nullable) {}

  private final Class<E> entity;
  private final Sort<E> id;
  private final Map<String, Sort<E>> sorts;
  private final String usual;

  private Listing(Class<E> entity, Sort<E> id, Map<String, Sort<E>> sorts, String usual) {
    this.entity = entity;
    this.id = id;
    this.sorts = sorts;
    this.usual = usual;
  }

  /** A list of what has a UUID {@code id}. */
  public static <E> Listing<E> of(Class<E> entity, Function<E, UUID> id) {
    return of(entity, "id", UUID.class, id);
  }

  /** A list of what is known by another unique field: {@code slug}, {@code position}. */
  public static <E, I extends Comparable<I>> Listing<E> of(
      Class<E> entity, String field, Class<I> type, Function<E, I> id) {
    Sort<E> unique = new Sort<>(field, "e." + field, type, id, false);
    return new Listing<>(entity, unique, Map.of(field, unique), field);
  }

  /** Callers may sort by this field, which is never absent. */
  public <K extends Comparable<? super K>> Listing<E> sortable(
      String field, Class<K> type, Function<E, K> value) {
    return sortable(field, "e." + field, type, value);
  }

  /** Callers may sort by this name, which stands for another path: {@code e.priorityRank}. */
  public <K extends Comparable<? super K>> Listing<E> sortable(
      String name, String path, Class<K> type, Function<E, K> value) {
    return with(new Sort<>(name, path, type, value, false));
  }

  /** Callers may sort by this field, which may be absent. */
  public <K extends Comparable<? super K>> Listing<E> sortableOrNull(
      String field, Class<K> type, Function<E, K> value) {
    return sortableOrNull(field, "e." + field, type, value);
  }

  /** Callers may sort by this name, which stands for another path that may be absent. */
  public <K extends Comparable<? super K>> Listing<E> sortableOrNull(
      String name, String path, Class<K> type, Function<E, K> value) {
    return with(new Sort<>(name, path, type, value, true));
  }

  /** The order of callers who name none: {@code -openedAt}. */
  public Listing<E> usually(String sort) {
    return new Listing<>(entity, id, sorts, sort);
  }

  private Listing<E> with(Sort<E> sort) {
    Map<String, Sort<E>> more = new LinkedHashMap<>(sorts);
    more.put(sort.name(), sort);
    return new Listing<>(entity, id, more, usual);
  }

  Class<E> entity() {
    return entity;
  }

  Sort<E> id() {
    return id;
  }

  /** The order a caller asks for; refused if it is not a documented one. */
  Direction<E> order(String asked) {
    String text = asked == null ? usual : asked;
    boolean descending = text.startsWith("-");
    Sort<E> sort = sorts.get(descending ? text.substring(1) : text);
    if (sort == null) {
      throw Problem.invalid(
          Violation.of(
              "sort", "unknown_sort", Map.of("allowed", String.join(", ", sorts.keySet()))));
    }
    return new Direction<>(sort, descending);
  }

  /** A field and which way. */
  record Direction<E>(Sort<E> sort, boolean descending) {}
}
