package ma.prim.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pages of a {@link Catalogue}, by the same parameters and cursors as those of {@link Lists}. */
@RequestScoped
public class Catalogues {
  private final Cursors cursors;

  Catalogues(Cursors cursors) {
    this.cursors = cursors;
  }

  /**
   * @param matching what fits the caller's filters, in any order
   */
  public <E> Page<E> page(Catalogue<E> catalogue, Stream<E> matching, Paging paging) {
    return page(catalogue.order(paging.sort()), matching.toList(), paging);
  }

  private <E, K extends Comparable<? super K>> Page<E> page(
      Catalogue.Direction<E, K> order, List<E> matching, Paging paging) {
    int size = paging.size();
    Optional<Cursors.Place> after = cursors.current();
    List<E> rows =
        rest(order, matching, after).sorted(order.comparator()).limit(size + 1L).toList();
    Page.Count count =
        paging.counted() && after.isEmpty() ? new Page.Count(matching.size(), true) : null;
    if (rows.size() <= size) {
      return new Page<>(rows, null, count, null);
    }
    List<E> page = rows.subList(0, size);
    E last = page.getLast();
    String next = cursors.next(order.sort().value().apply(last), order.code().apply(last));
    return new Page<>(page, next, count, null);
  }

  private <E, K extends Comparable<? super K>> Stream<E> rest(
      Catalogue.Direction<E, K> order, List<E> matching, Optional<Cursors.Place> after) {
    if (after.isEmpty()) {
      return matching.stream();
    }
    K key = cursors.value(after.get().key(), order.sort().type());
    String code = cursors.value(after.get().id(), String.class);
    return matching.stream().filter(row -> order.isAfter(row, key, code));
  }
}
