package ma.prim.access;

import jakarta.inject.Singleton;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which operation of the OpenAPI document a resource method is, and its row in the matrix. */
@Singleton
public class Operations {
  private final AccessMatrix matrix;
  private final Map<Method, Rule> rules = new ConcurrentHashMap<>();

  Operations(AccessMatrix matrix) {
    this.matrix = matrix;
  }

  /** The row of a resource method; a method without one is served to nobody. */
  public Rule rule(Method method) {
    return rules.computeIfAbsent(method, this::find);
  }

  private Rule find(Method method) {
    return idOf(method)
        .flatMap(matrix::find)
        .orElseThrow(() -> new IllegalStateException("no row in the access matrix for " + method));
  }

  static Optional<String> idOf(Method method) {
    return Optional.ofNullable(method.getAnnotation(Operation.class))
        .map(Operation::operationId)
        .filter(id -> !id.isEmpty());
  }
}
