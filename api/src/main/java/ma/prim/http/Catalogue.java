package ma.prim.http;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * How a kind of thing that is held in memory is listed: the counterpart of {@link Listing} for the
 * public words that the service ships. It obeys the same rules; see {@link Catalogues}.
 *
 * <pre>{@code
 * private static final Catalogue<Commune> COMMUNES =
 *     Catalogue.of("code", Commune::code)
 *         .sortable("population", Integer.class, Commune::population);
 * }</pre>
 */
public final class Catalogue<E> {

  /** One field to sort by, never absent; {@code type} is what its values are, for the cursor. */
  record Sort<E, K extends Comparable<? super K>>(Class<K> type, Function<E, K> value) {}

  private final String usual;
  private final Function<E, String> code;
  private final Map<String, Sort<E, ?>> sorts;

  private Catalogue(String usual, Function<E, String> code, Map<String, Sort<E, ?>> sorts) {
    this.usual = usual;
    this.code = code;
    this.sorts = sorts;
  }

  /** A list of what is known by a code, in the order of which it comes. */
  public static <E> Catalogue<E> of(String field, Function<E, String> code) {
    return new Catalogue<>(field, code, Map.of(field, new Sort<>(String.class, code)));
  }

  /** Callers may sort by this field as well. */
  public <K extends Comparable<? super K>> Catalogue<E> sortable(
      String field, Class<K> type, Function<E, K> value) {
    Map<String, Sort<E, ?>> more = new LinkedHashMap<>(sorts);
    more.put(field, new Sort<>(type, value));
    return new Catalogue<>(usual, code, more);
  }

  /** The order a caller asks for; refused if it is not a documented one. */
  Direction<E, ?> order(String asked) {
    String text = asked == null ? usual : asked;
    boolean descending = text.startsWith("-");
    Sort<E, ?> sort = sorts.get(descending ? text.substring(1) : text);
    if (sort == null) {
      throw Problem.invalid(
          Violation.of(
              "sort", "unknown_sort", Map.of("allowed", String.join(", ", sorts.keySet()))));
    }
    return new Direction<>(sort, code, descending);
  }

  /** A field and which way; ties are in the order of the codes, the same way. */
  record Direction<E, K extends Comparable<? super K>>(
      Sort<E, K> sort, Function<E, String> code, boolean descending) {

    Comparator<E> comparator() {
      Comparator<E> ascending = Comparator.comparing(sort.value()).thenComparing(code);
      return descending ? ascending.reversed() : ascending;
    }

    /** Whether a row comes after the last one of the page before. */
    boolean isAfter(E row, K lastKey, String lastCode) {
      int compared = sort.value().apply(row).compareTo(lastKey);
      int order = compared == 0 ? code.apply(row).compareTo(lastCode) : compared;
      return descending ? order < 0 : order > 0;
    }
  }
}
