package ma.prim.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A JSON merge patch (RFC 7396) for the writable fields {@code T} of a resource: what is null is
 * removed, what is absent is left. Names, types and constraints of what it contains are checked
 * when it is read, before anything is looked up.
 */
public final class MergePatch<T> {
  private final JsonNode patch;
  private final Type type;
  private final RequestBody bodies;
  private final ObjectMapper json;

  MergePatch(JsonNode patch, Type type, RequestBody bodies, ObjectMapper json) {
    this.patch = patch;
    this.type = type;
    this.bodies = bodies;
    this.json = json;
  }

  /** Whether the patch says anything of this field, also that it be removed. */
  public boolean has(String field) {
    return patch.has(field);
  }

  public Set<String> fields() {
    Set<String> fields = new java.util.TreeSet<>();
    patch.fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  /**
   * The fields as they are after the patch.
   *
   * @param current the resource's writable fields as they are now
   * @throws Problem if the result breaks a constraint
   */
  public T applyTo(T current) {
    JsonNode merged = merge(json.valueToTree(current), patch);
    List<Violation> found = new ArrayList<>();
    @SuppressWarnings("unchecked") // what the binder makes of a T's type is a T
    T result = (T) bodies.read(merged, type, Set.of(), found);
    if (!found.isEmpty()) {
      throw Problem.invalid(found);
    }
    return result;
  }

  private static JsonNode merge(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode result =
        target instanceof ObjectNode object
            ? object
            : com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    patch
        .properties()
        .forEach(member -> {
          if (member.getValue().isNull()) {
            result.remove(member.getKey());
          } else {
            result.set(member.getKey(), merge(result.get(member.getKey()), member.getValue()));
          }
        });
    return result;
  }
}
