package ma.prim.tenancy.rows;

import io.quarkus.arc.Arc;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import ma.prim.http.Ids;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.CurrentScope;

/**
 * The condition that every statement on a cell's rows carries, and its parameters from the current
 * scope. The driver fills the parameters in, so MySQL sees constants, drops the branches that do
 * not apply and uses one index: on the cell, on the province, or none for the region.
 */
public final class ScopeFilter {
  public static final String CONDITION =
      "(:mode = 'region'"
          + " or (:mode = 'province' and province in (:provinces))"
          + " or (:mode = 'cell' and cell in (:cells))"
          + " or (:mode = 'mixed' and (province in (:provinces) or cell in (:cells))))";

  /** {@code in ()} is no SQL; no cell or province has an empty name. */
  private static final List<String> NONE = List.of("");

  /** No institution has it. */
  private static final UUID NOBODY = new UUID(0, 0);

  private ScopeFilter() {}

  private static CurrentScope current() {
    // no request context, no scope: this throws, nothing falls open
    return Arc.container().instance(CurrentScope.class).get();
  }

  static String mode(CellScope scope) {
    if (scope.everything()) {
      return "region";
    }
    if (scope.isEmpty()) {
      return "nothing";
    }
    if (scope.cells().isEmpty()) {
      return "province";
    }
    return scope.provinces().isEmpty() ? "cell" : "mixed";
  }

  private static List<String> list(Set<String> ids) {
    return ids.isEmpty() ? NONE : ids.stream().sorted().toList();
  }

  public static final class ContentMode implements Supplier<String> {
    @Override
    public String get() {
      return mode(current().content());
    }
  }

  public static final class ContentCells implements Supplier<List<String>> {
    @Override
    public List<String> get() {
      return list(current().content().cells());
    }
  }

  public static final class ContentProvinces implements Supplier<List<String>> {
    @Override
    public List<String> get() {
      return list(current().content().provinces());
    }
  }

  /** The institutions for which the caller acts; what is addressed to them names one. */
  public static final class ContentInstitutions implements Supplier<List<UUID>> {
    @Override
    public List<UUID> get() {
      List<UUID> ids =
          current().content().institutions().stream()
              .map(Ids::parse)
              .flatMap(Optional::stream)
              .sorted()
              .toList();
      return ids.isEmpty() ? List.of(NOBODY) : ids;
    }
  }

  /** The id of the case that is opened to this request, as hexadecimal digits; else nothing. */
  public static final class Opened implements Supplier<String> {
    @Override
    public String get() {
      return current().opened().map(id -> id.toString().replace("-", "")).orElse("");
    }
  }

  public static final class HeaderMode implements Supplier<String> {
    @Override
    public String get() {
      return mode(current().headers());
    }
  }

  public static final class HeaderCells implements Supplier<List<String>> {
    @Override
    public List<String> get() {
      return list(current().headers().cells());
    }
  }

  public static final class HeaderProvinces implements Supplier<List<String>> {
    @Override
    public List<String> get() {
      return list(current().headers().provinces());
    }
  }
}
