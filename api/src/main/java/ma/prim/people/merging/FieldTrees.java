package ma.prim.people.merging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashSet;
import java.util.Set;
import ma.prim.people.PersonFields;

/** A file's fields by their names, so that files are compared and combined field by field. */
final class FieldTrees {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private FieldTrees() {}

  static ObjectNode of(PersonFields fields) {
    return MAPPER.valueToTree(fields);
  }

  static JsonNode node(Object value) {
    return MAPPER.valueToTree(value);
  }

  static ArrayNode list() {
    return MAPPER.createArrayNode();
  }

  static PersonFields read(ObjectNode tree) {
    try {
      return MAPPER.treeToValue(tree, PersonFields.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("fields that were written cannot be read", impossible);
    }
  }

  /**
   * The fields as they were before a change, but for those that somebody has written since: what
   * was written is never lost.
   */
  static PersonFields before(PersonFields before, PersonFields after, PersonFields now) {
    ObjectNode was = of(before);
    ObjectNode became = of(after);
    ObjectNode result = of(now);
    Set<String> names = new LinkedHashSet<>();
    was.fieldNames().forEachRemaining(names::add);
    became.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      boolean untouched = java.util.Objects.equals(became.get(name), result.get(name));
      if (untouched && was.has(name)) {
        result.set(name, was.get(name));
      } else if (untouched) {
        result.remove(name);
      }
    }
    return read(result);
  }
}
