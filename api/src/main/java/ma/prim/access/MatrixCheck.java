package ma.prim.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The service does not start with a resource method that the matrix says nothing of. */
@Singleton
class MatrixCheck {
  private final BeanManager beans;
  private final AccessMatrix matrix;

  MatrixCheck(BeanManager beans, AccessMatrix matrix) {
    this.beans = beans;
    this.matrix = matrix;
  }

  void check(@Observes StartupEvent start) {
    List<String> without =
        resourceMethods()
            .filter(method -> Operations.idOf(method).flatMap(matrix::find).isEmpty())
            .map(MatrixCheck::nameOf)
            .sorted()
            .toList();
    if (!without.isEmpty()) {
      throw new IllegalStateException("no row in the access matrix: " + without);
    }
  }

  /** Every method of ours that answers requests. */
  Stream<Method> resourceMethods() {
    return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(bean -> bean.getBeanClass())
        .filter(type -> type.isAnnotationPresent(Path.class))
        .distinct()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(MatrixCheck::answersRequests);
  }

  private static boolean answersRequests(Method method) {
    return Arrays.stream(method.getAnnotations())
        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
  }

  private static String nameOf(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }
}
