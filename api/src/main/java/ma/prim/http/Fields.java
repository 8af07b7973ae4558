package ma.prim.http;

import com.fasterxml.jackson.core.filter.TokenFilter;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields a caller wants of a resource, {@code fields=number,status}: every GET takes it. The id
 * is always there.
 */
record Fields(Set<String> names) {
  static final String PARAMETER = "fields";
  private static final String KEY = "fields";

  /** Takes the parameter of this request; fields the resource does not have are noted. */
  static void accept(RoutingContext request, Endpoint endpoint, Findings findings) {
    Set<String> names = new TreeSet<>();
    for (String name : request.queryParams().get(PARAMETER).split(",", -1)) {
      names.add(name.strip());
    }
    for (String name : names) {
      if (!endpoint.answeredFields().contains(name)) {
        findings.add(
            Violation.of(
                PARAMETER,
                "unknown_value",
                Map.of("allowed", String.join(", ", endpoint.answeredFields()))));
      }
    }
    names.add("id");
    request.put(KEY, new Fields(names));
  }

  /** What this request limits its answer to; null if it does not. */
  static Fields of(RoutingContext request) {
    return request.get(KEY);
  }

  /** Of a page, the items are limited; what stands beside them is not. */
  TokenFilter filter(Object entity) {
    return entity instanceof Page<?> ? new Items() : new Members();
  }

  private final class Members extends TokenFilter {
    @Override
    public TokenFilter includeProperty(String name) {
      return names.contains(name) ? INCLUDE_ALL : null;
    }
  }

  private final class Items extends TokenFilter {
    @Override
    public TokenFilter includeProperty(String name) {
      return name.equals("items") ? new Members() : INCLUDE_ALL;
    }

    @Override
    public boolean includeEmptyArray(boolean contentsFiltered) {
      return true;
    }
  }
}
