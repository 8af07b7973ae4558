package ma.prim.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes records of JSON. It never stops at the first thing that is wrong: each is noted with its
 * pointer, its value is left out, and the rest is read. A member that is null is one that is
 * absent.
 */
@Singleton
class Binder {
  private final Scalars scalars;

  Binder(Scalars scalars) {
    this.scalars = scalars;
  }

  /**
   * @param readOnly fields of the resource that only the service writes
   * @param found takes what is wrong
   * @return the value; meaningless if anything was found
   */
  Object bind(JsonNode node, Type type, Set<String> readOnly, List<Violation> found) {
    return value(node, type, "", readOnly, found);
  }

  private Object value(
      JsonNode node, Type type, String pointer, Set<String> readOnly, List<Violation> found) {
    Class<?> raw = raw(type);
    if (raw == Optional.class) {
      return Optional.ofNullable(value(node, argument(type, 0), pointer, Set.of(), found));
    }
    if (node == null || node.isNull()) {
      return null;
    }
    if (Shape.isObject(raw)) {
      return object(node, Shape.of(raw), pointer, readOnly, found);
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return collection(node, type, raw, pointer, found);
    }
    if (Map.class.isAssignableFrom(raw)) {
      return map(node, type, pointer, found);
    }
    try {
      return scalars.read(node, type);
    } catch (Scalars.Unreadable unreadable) {
      found.add(unreadable.at(pointer));
      return null;
    }
  }

  private Object object(
      JsonNode node, Shape shape, String pointer, Set<String> readOnly, List<Violation> found) {
    if (!node.isObject()) {
      found.add(Scalars.wrongType("object").at(pointer));
      return null;
    }
    int before = found.size();
    node.fieldNames()
        .forEachRemaining(name -> {
          if (!shape.names().contains(name)) {
            found.add(stranger(pointer, name, readOnly));
          }
        });
    Object[] values = new Object[shape.fields().size()];
    int index = 0;
    boolean complete = true;
    for (Map.Entry<String, Type> field : shape.fields().entrySet()) {
      String place = JsonPointers.child(pointer, field.getKey());
      int known = found.size();
      Object value = value(node.get(field.getKey()), field.getValue(), place, Set.of(), found);
      if (value == null && raw(field.getValue()).isPrimitive()) {
        complete = false;
        if (found.size() == known) {
          found.add(Violation.at(place, "required"));
        }
      }
      values[index++] = value;
    }
    if (!complete) {
      return null;
    }
    try {
      return shape.make(values);
    } catch (IllegalArgumentException refused) {
      if (found.size() == before) {
        found.add(Violation.at(pointer, "invalid"));
      }
      return null;
    }
  }

  private static Violation stranger(String pointer, String name, Set<String> readOnly) {
    String code = pointer.isEmpty() && readOnly.contains(name) ? "read_only" : "unknown_field";
    return Violation.at(JsonPointers.child(pointer, wellFormed(name)), code);
  }

  /** A key may hold what cannot be written back. */
  private static String wellFormed(String name) {
    try {
      return Scalars.text(name);
    } catch (Scalars.Unreadable broken) {
      throw new Problem(ProblemCode.MALFORMED_JSON);
    }
  }

  private Object collection(
      JsonNode node, Type type, Class<?> raw, String pointer, List<Violation> found) {
    if (!node.isArray()) {
      found.add(Scalars.wrongType("array").at(pointer));
      return null;
    }
    Collection<Object> values =
        Set.class.isAssignableFrom(raw) ? new LinkedHashSet<>() : new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      String place = JsonPointers.child(pointer, i);
      int known = found.size();
      Object value = value(node.get(i), argument(type, 0), place, Set.of(), found);
      if (value != null) {
        values.add(value);
      } else if (found.size() == known) {
        found.add(Violation.at(place, "required"));
      }
    }
    return values instanceof Set<Object> set
        ? Collections.unmodifiableSet(set)
        : Collections.unmodifiableList((List<Object>) values);
  }

  private Object map(JsonNode node, Type type, String pointer, List<Violation> found) {
    if (!node.isObject()) {
      found.add(Scalars.wrongType("object").at(pointer));
      return null;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    node.properties()
        .forEach(entry -> {
          String key = wellFormed(entry.getKey());
          String place = JsonPointers.child(pointer, key);
          Object value = value(entry.getValue(), argument(type, 1), place, Set.of(), found);
          if (value != null) {
            values.put(key, value);
          }
        });
    return Collections.unmodifiableMap(values);
  }

  private static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : type instanceof Class<?> raw ? raw : Object.class;
  }

  private static Type argument(Type type, int index) {
    return type instanceof ParameterizedType generic
        ? generic.getActualTypeArguments()[index]
        : Object.class;
  }
}
