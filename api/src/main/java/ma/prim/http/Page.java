package ma.prim.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param next ready-made address of the next page; absent on the last one
 * @param count how many there are, where {@code count=true} asked
 * @param included by id, what {@code include} asked for; absent where nothing did
 */
@Schema(hidden = true)
public record Page<T>(
    @Schema(required = true, description = "The rows of this page.") List<T> items,
    @Schema(description = "Ready-made address of the next page; absent on the last page.")
        String next,
    @Schema(description = "How many rows match, where count=true asked.") Count count,
    @Schema(description = "By id, what include asked for.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Map<String, Object> included) {

  /**
   * @param value how many rows match
   * @param exact false if there are more than {@code value}: the count stops there
   */
  @Schema(name = "Count", description = "How many rows match; inexact where counting stopped.")
  public record Count(
      @Schema(required = true) long value, @Schema(required = true) boolean exact) {}

  public static <T> Page<T> of(List<T> items) {
    return new Page<>(items, null, null, null);
  }

  public <R> Page<R> map(Function<? super T, ? extends R> item) {
    return mapAll(all -> all.stream().<R>map(item).toList());
  }

  /** For what is looked up once for the whole page. */
  public <R> Page<R> mapAll(Function<List<T>, List<R>> all) {
    return new Page<>(all.apply(items), next, count, included);
  }

  /** With what {@code include} asked for, by id. */
  public Page<T> including(Map<String, ?> included) {
    return new Page<>(items, next, count, Map.copyOf(included));
  }
}
