package ma.prim.tenancy.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Language tags and opening hours, wherever they stand in a region's file. */
final class TextChecks {
  private static final Set<String> MULTILINGUAL = Set.of("names", "address", "note");

  private final BiConsumer<JsonPointer, String> errors;

  TextChecks(BiConsumer<JsonPointer, String> errors) {
    this.errors = errors;
  }

  void check(JsonPointer at, JsonNode node) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        check(at.appendIndex(i), node.get(i));
      }
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      JsonPointer below = at.appendProperty(entry.getKey());
      JsonNode value = entry.getValue();
      if (MULTILINGUAL.contains(entry.getKey()) && value.isObject()) {
        value.fieldNames().forEachRemaining(tag -> tag(below.appendProperty(tag), tag));
      } else if (entry.getKey().equals("languages")) {
        for (int i = 0; i < value.size(); i++) {
          tag(below.appendIndex(i), value.get(i).asText());
        }
      } else {
        check(below, value);
      }
    }
    if (node.path("from").isTextual() && node.has("days") && !isInOrder(node)) {
      error(at, "'from' must be before 'to'");
    }
  }

  private static boolean isInOrder(JsonNode hours) {
    return hours.path("from").asText().compareTo(hours.path("to").asText()) < 0;
  }

  private void tag(JsonPointer at, String tag) {
    if (!LanguageTags.isKnown(tag)) {
      error(at, "'" + tag + "' is not the tag of a known language (BCP 47)");
    }
  }

  private void error(JsonPointer at, String reason) {
    errors.accept(at, at.toString().substring(1).replace('/', '.') + ": " + reason);
  }
}
