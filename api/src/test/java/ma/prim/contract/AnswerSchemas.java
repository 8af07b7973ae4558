package ma.prim.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of a document, strictly: what they do not name must not be there. */
final class AnswerSchemas {
  private final ObjectNode components;
  private final SchemaRegistry registry;
  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

  AnswerSchemas(JsonNode document) {
    this.components = document.path("components").deepCopy();
    components.path("schemas").forEach(AnswerSchemas::close);
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).locale(Locale.ENGLISH).build();
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
  }

  private static void close(JsonNode schema) {
    if (schema.has("properties") && !schema.has("additionalProperties")) {
      ((ObjectNode) schema).put("additionalProperties", false);
    }
  }

  /** What is wrong with a body; nothing if it is as the schema says. */
  List<String> errors(JsonNode schema, JsonNode body) {
    return compiled
        .computeIfAbsent(schema.toString(), text -> compile(schema))
        .validate(body)
        .stream()
        .map(Error::toString)
        .toList();
  }

  private Schema compile(JsonNode schema) {
    ObjectNode root = ((ObjectNode) schema).deepCopy();
    root.set("components", components);
    return registry.getSchema(root.toString(), InputFormat.JSON);
  }
}
