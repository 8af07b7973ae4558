package ma.prim.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An OpenAPI document as its readers see it. */
final class Document {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  /** One operation, with its method and its path as they stand in the document. */
  record Described(String method, String path, Pattern pattern, JsonNode json) {
    String id() {
      return json.path("operationId").asText();
    }

    Optional<JsonNode> answer(int status) {
      return Optional.ofNullable(json.path("responses").get(Integer.toString(status)));
    }

    @Override
    public String toString() {
      return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
    }
  }

  private final JsonNode root;
  private final List<Described> operations = new ArrayList<>();

  private Document(JsonNode root) {
    this.root = root;
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          operations.add(
              new Described(
                  operation.getKey(),
                  path.getKey(),
                  Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")),
                  operation.getValue()));
        }
      }
    }
  }

  static Document of(String json) {
    try {
      return new Document(new ObjectMapper().readTree(json));
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  JsonNode root() {
    return root;
  }

  List<Described> operations() {
    return operations;
  }

  Described operation(String id) {
    return operations.stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no operation " + id));
  }

  /** The operation that a request reaches, if the document has it; HEAD is a GET. */
  Optional<Described> find(String method, String path) {
    String known =
        method.equalsIgnoreCase("HEAD") ? "get" : method.toLowerCase(java.util.Locale.ROOT);
    return operations.stream()
        .filter(operation -> operation.method().equals(known))
        .filter(operation -> operation.pattern().matcher(path).matches())
        .findFirst();
  }

  /** What a part says, also if it is only a reference. */
  JsonNode follow(JsonNode part) {
    JsonNode reference = part.get("$ref");
    return reference == null ? part : follow(root.at(reference.asText().substring(1)));
  }

  /** The names of the parameters of one kind: {@code query}, {@code header}, {@code path}. */
  List<String> parameters(Described operation, String in) {
    List<String> names = new ArrayList<>();
    for (JsonNode parameter : operation.json().path("parameters")) {
      JsonNode found = follow(parameter);
      if (found.path("in").asText().equals(in)) {
        names.add(found.path("name").asText());
      }
    }
    return names;
  }
}
