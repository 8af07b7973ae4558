package ma.prim.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What an operation declares, looked up once.
 *
 * @param operationId as in the OpenAPI document
 * @param conditional whether it needs If-Match
 * @param creates whether it is a POST, which may be sent with an Idempotency-Key
 * @param reads whether it is a GET, which may be limited to some fields
 * @param takesBody whether it has a body at all
 * @param queryParameters the names it knows, and whether each may be given several times
 * @param answered the type in its answer
 * @param answeredFields the fields of that type, for telling read-only ones from unknown ones
 */
public record Endpoint(
    String operationId,
    boolean conditional,
    boolean creates,
    boolean reads,
    boolean takesBody,
    Map<String, Boolean> queryParameters,
    Class<?> answered,
    Set<String> answeredFields) {

  private static final Map<Method, Endpoint> CACHE = new ConcurrentHashMap<>();

  public static Endpoint of(ResourceInfo resource) {
    return of(resource.getResourceMethod());
  }

  public static Endpoint of(Method method) {
    return CACHE.computeIfAbsent(method, Endpoint::read);
  }

  private static Endpoint read(Method method) {
    Operation operation = method.getAnnotation(Operation.class);
    Map<String, Boolean> names = new TreeMap<>();
    for (Parameter parameter : method.getParameters()) {
      collect(parameter.getAnnotations(), parameter.getType(), names);
    }
    Class<?> answered = answered(method.getGenericReturnType());
    boolean reads = method.isAnnotationPresent(GET.class);
    Set<String> fields = fields(answered);
    if (reads && !fields.isEmpty()) {
      names.put(Fields.PARAMETER, false);
    }
    return new Endpoint(
        operation == null ? method.getName() : operation.operationId(),
        method.isAnnotationPresent(Conditional.class),
        method.isAnnotationPresent(POST.class),
        reads,
        Arrays.stream(method.getParameters()).anyMatch(Endpoint::isBody),
        Map.copyOf(names),
        answered,
        fields);
  }

  /** The members of a representation: of a record, or of a class that shows its fields. */
  private static Set<String> fields(Class<?> answered) {
    if (answered.isRecord()) {
      return Shape.of(answered).names();
    }
    if (!Tagged.class.isAssignableFrom(answered)) {
      return Set.of();
    }
    return Arrays.stream(answered.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .map(Field::getName)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isBody(Parameter parameter) {
    boolean elsewhere =
        Arrays.stream(parameter.getAnnotations())
            .map(annotation -> annotation.annotationType().getPackageName())
            .anyMatch(name -> name.startsWith("jakarta.ws.rs"));
    boolean given =
        parameter.getType().getPackageName().startsWith("io.vertx")
            || parameter.getType().getPackageName().startsWith("jakarta.ws.rs");
    return !elsewhere && !given;
  }

  private static void collect(Annotation[] annotations, Class<?> type, Map<String, Boolean> names) {
    for (Annotation annotation : annotations) {
      if (annotation instanceof QueryParam query) {
        names.put(query.value(), Collection.class.isAssignableFrom(type));
      } else if (annotation instanceof BeanParam) {
        members(type, names);
      }
    }
  }

  private static void members(Class<?> bean, Map<String, Boolean> names) {
    if (bean.isRecord()) {
      for (RecordComponent component : bean.getRecordComponents()) {
        collect(component.getAccessor().getAnnotations(), component.getType(), names);
      }
    }
    for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        collect(field.getAnnotations(), field.getType(), names);
      }
    }
  }

  /** Inside a {@code RestResponse} or a {@code Page}: what is in it. */
  private static Class<?> answered(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type argument = generic.getActualTypeArguments()[0];
      return generic.getRawType() == Page.class && argument instanceof Class<?> item
          ? item
          : answered(argument);
    }
    return type instanceof Class<?> raw ? raw : Object.class;
  }
}
