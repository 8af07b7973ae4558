package ma.prim.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import ma.prim.testing.Api;

/** The OpenAPI document as the running service publishes it. */
final class ApiDocument {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

  private final JsonNode document;

  private ApiDocument(JsonNode document) {
    this.document = document;
  }

  static ApiDocument published() {
    try {
      return new ApiDocument(
          new ObjectMapper().readTree(Api.anonymous().get("/openapi?format=json").asString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param path with its variables: {@code /v1/regions/{region}/cases/{id}}
   * @param filters names of the query parameters
   * @param body whether it takes one
   */
  record Operation(
      String id, String method, String path, Set<String> filters, boolean body, JsonNode schema) {

    /** The path up to each variable: what the variable is the id of. */
    List<String> variables() {
      return PARAMETER
          .matcher(path)
          .results()
          .map(found -> path.substring(0, found.end()))
          .map(prefix -> prefix.replace("/v1/regions/{region}", ""))
          .filter(prefix -> !prefix.isEmpty())
          .toList();
    }

    boolean inRegion() {
      return path.startsWith("/v1/regions/{region}");
    }
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method -> {
                  if (METHODS.contains(method.getKey())) {
                    operations.add(
                        operation(
                            path.getKey(), method.getKey(), path.getValue(), method.getValue()));
                  }
                }));
    return operations;
  }

  private Operation operation(String path, String method, JsonNode shared, JsonNode described) {
    Set<String> filters = new TreeSet<>();
    for (JsonNode group : List.of(shared.path("parameters"), described.path("parameters"))) {
      for (JsonNode parameter : group) {
        JsonNode resolved = resolve(parameter);
        if (resolved.path("in").asText().equals("query")) {
          filters.add(resolved.path("name").asText());
        }
      }
    }
    JsonNode content = resolve(described.path("requestBody")).path("content");
    JsonNode schema = content.isEmpty() ? content : content.iterator().next().path("schema");
    return new Operation(
        described.path("operationId").asText(),
        method.toUpperCase(),
        path,
        filters,
        !content.isEmpty(),
        schema);
  }

  /** Where a body names something by its id: {@code /relations/*}{@code /person}. */
  Set<String> references(JsonNode schema) {
    Set<String> found = new TreeSet<>();
    collect(schema, "", found, 0);
    return found;
  }

  private void collect(JsonNode given, String pointer, Set<String> found, int depth) {
    JsonNode schema = resolve(given);
    if (depth > 8) {
      throw new IllegalStateException("a schema that contains itself: " + pointer);
    }
    if (schema.path("format").asText().equals("uuid")) {
      found.add(pointer);
    }
    schema
        .path("properties")
        .properties()
        .forEach(member ->
            collect(member.getValue(), pointer + "/" + member.getKey(), found, depth + 1));
    if (schema.has("items")) {
      collect(schema.path("items"), pointer + "/*", found, depth + 1);
    }
    for (String several : List.of("anyOf", "oneOf", "allOf")) {
      schema.path(several).forEach(one -> collect(one, pointer, found, depth + 1));
    }
  }

  private JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}
