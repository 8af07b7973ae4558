package ma.prim.tenancy.rows;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ma.prim.http.Ids;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.CurrentScope;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Puts the current scope into the conditions of {@link ScopeCondition}. A statement's text holds no
 * value of a request when it comes here: those are parameters still.
 */
@PersistenceUnitExtension
public class ScopeInStatements implements StatementInspector {
  private static final String BEGINNING = "':";

  /** As cells, provinces and modes are written; nothing that could end a literal. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{1,60}");

  /** {@code in ()} is no SQL; no cell or province has an empty name, no institution this id. */
  private static final String NONE = "''";

  private static final UUID NOBODY = new UUID(0, 0);

  @Override
  public String inspect(String sql) {
    if (!sql.contains(BEGINNING)) {
      return sql;
    }
    // No request context, no scope: this throws, nothing falls open.
    CurrentScope scope = Arc.container().instance(CurrentScope.class).get();
    StringBuilder text = new StringBuilder(sql.length());
    int from = 0;
    for (int mark = sql.indexOf(BEGINNING); mark >= 0; mark = sql.indexOf(BEGINNING, from)) {
      int end = sql.indexOf('\'', mark + BEGINNING.length());
      text.append(sql, from, mark)
          .append(value(sql.substring(mark + BEGINNING.length(), end), scope));
      from = end + 1;
    }
    return text.append(sql, from, sql.length()).toString();
  }

  private static String value(String mark, CurrentScope scope) {
    return switch (mark) {
      case "mode" -> literal(mode(scope.content()));
      case "cells" -> literals(scope.content().cells());
      case "provinces" -> literals(scope.content().provinces());
      case "institutions" -> ids(scope.content().institutions());
      case "opened" -> "'" + scope.opened().map(ScopeInStatements::digits).orElse("") + "'";
      case "headerMode" -> literal(mode(scope.headers()));
      case "headerCells" -> literals(scope.headers().cells());
      case "headerProvinces" -> literals(scope.headers().provinces());
      default -> throw new IllegalStateException("a condition names ':" + mark + "'");
    };
  }

  private static String mode(CellScope scope) {
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

  private static String literals(Collection<String> words) {
    return words.isEmpty()
        ? NONE
        : words.stream().sorted().map(ScopeInStatements::literal).collect(Collectors.joining(", "));
  }

  private static String literal(String word) {
    if (!WORD.matcher(word).matches()) {
      throw new IllegalStateException("not the name of a cell or province: " + word);
    }
    return "'" + word + "'";
  }

  /** The institutions for which the caller acts; what is addressed to them names one. */
  private static String ids(Collection<String> institutions) {
    String ids =
        institutions.stream()
            .map(Ids::parse)
            .flatMap(Optional::stream)
            .sorted()
            .map(id -> "x'" + digits(id) + "'")
            .collect(Collectors.joining(", "));
    return ids.isEmpty() ? "x'" + digits(NOBODY) + "'" : ids;
  }

  private static String digits(UUID id) {
    return id.toString().replace("-", "");
  }
}
