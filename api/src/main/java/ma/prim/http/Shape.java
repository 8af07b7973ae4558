package ma.prim.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a record that travels as a JSON object, looked up once a class.
 *
 * @param fields name to type, in the order of the constructor
 */
record Shape(Map<String, Type> fields, Constructor<?> constructor) {
  private static final ClassValue<Shape> CACHE =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return read(type);
        }
      };

  static Shape of(Class<?> type) {
    return CACHE.get(type);
  }

  /** A record is an object of its fields unless it says itself how it is written. */
  static boolean isObject(Class<?> type) {
    return type.isRecord()
        && Arrays.stream(type.getDeclaredMethods())
            .noneMatch(method ->
                method.isAnnotationPresent(JsonValue.class)
                    || (Modifier.isStatic(method.getModifiers())
                        && method.isAnnotationPresent(JsonCreator.class)));
  }

  Set<String> names() {
    return fields.keySet();
  }

  /**
   * @throws IllegalArgumentException if the record refuses these values together
   */
  Object make(Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof Problem problem) {
        throw problem;
      }
      throw new IllegalArgumentException(refused.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** {@code case} is a word of Java: such a component says what it is called in JSON. */
  private static String name(RecordComponent component) {
    JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
    return property == null ? component.getName() : property.value();
  }

  private static Shape read(Class<?> type) {
    Map<String, Type> fields = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      fields.put(name(component), component.getGenericType());
    }
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return new Shape(fields, constructor);
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
