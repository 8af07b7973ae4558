package ma.prim.contract;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas of a document: those with a name, and all that stand inside others. */
final class Schemas {
  private static final String PREFIX = "#/components/schemas/";

  private final OpenAPI document;

  Schemas(OpenAPI document) {
    this.document = document;
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
  }

  static Schema reference(String name) {
    return OASFactory.createSchema().ref(PREFIX + name);
  }

  /** The name that a schema refers to; null if it does not. */
  static String referred(Schema schema) {
    String reference = schema.getRef();
    return reference == null || !reference.startsWith(PREFIX)
        ? null
        : reference.substring(PREFIX.length());
  }

  Map<String, Schema> named() {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    return schemas == null ? Map.of() : schemas;
  }

  void add(String name, Schema schema) {
    document.getComponents().addSchema(name, schema);
  }

  /** What a schema says, also if it is only a reference. */
  Schema resolve(Schema schema) {
    String name = referred(schema);
    return name == null ? schema : resolve(Objects.requireNonNull(named().get(name), name));
  }

  /** Every schema once, wherever it stands. */
  void each(Consumer<Schema> visitor) {
    Stream.concat(named().values().stream(), inOperations()).forEach(root -> walk(root, visitor));
  }

  /** {@code PageCaseView}, as the scanner calls a {@code Page<CaseView>}, is a {@code CasePage}. */
  void namePages() {
    for (String name : List.copyOf(named().keySet())) {
      Map<String, Schema> properties = named().get(name).getProperties();
      if (name.startsWith("Page") && properties != null && properties.containsKey("items")) {
        String item = referred(properties.get("items").getItems());
        if (item != null) {
          rename(name, item + "Page");
        }
      }
    }
  }

  void rename(String from, String to) {
    Schema schema = named().get(from);
    document.getComponents().removeSchema(from);
    document.getComponents().addSchema(to, schema);
    each(candidate -> {
      if (from.equals(referred(candidate))) {
        candidate.setRef(PREFIX + to);
      }
    });
  }

  /** The scanner also describes what it only met on its way. */
  void removeUnused() {
    Set<String> used = reachable(Stream.concat(inOperations(), inAnswers()).toList());
    for (String name : List.copyOf(named().keySet())) {
      if (!used.contains(name)) {
        document.getComponents().removeSchema(name);
      }
    }
  }

  /** A request with a field that we do not know is refused, and its schema says so. */
  void closeRequests(List<Call> calls) {
    Set<String> answered = reachable(calls.stream().flatMap(Schemas::answered).toList());
    Set<String> sent = reachable(calls.stream().flatMap(Schemas::sent).toList());
    sent.removeAll(answered);
    sent.stream()
        .map(named()::get)
        .filter(schema -> schema.getProperties() != null)
        .forEach(schema -> schema.setAdditionalPropertiesBoolean(false));
  }

  private static Stream<Schema> sent(Call call) {
    return Stream.ofNullable(call.operation().getRequestBody())
        .flatMap(body -> inContent(body.getContent()));
  }

  private static Stream<Schema> answered(Call call) {
    return call.successes().flatMap(answer -> inContent(answer.getContent()));
  }

  private Stream<Schema> inOperations() {
    if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
      return Stream.empty();
    }
    return document.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .flatMap(Schemas::inOperation);
  }

  private Stream<Schema> inAnswers() {
    Components components = document.getComponents();
    return Stream.ofNullable(components.getResponses())
        .flatMap(responses -> responses.values().stream())
        .flatMap(response -> inContent(response.getContent()));
  }

  private static Stream<Schema> inOperation(Operation operation) {
    Stream<Schema> parameters =
        Stream.ofNullable(operation.getParameters())
            .flatMap(Collection::stream)
            .map(parameter -> parameter.getSchema());
    Stream<Schema> sent =
        Stream.ofNullable(operation.getRequestBody()).flatMap(body -> inContent(body.getContent()));
    Stream<Schema> answered =
        operation.getResponses().getAPIResponses().values().stream()
            .flatMap(answer -> inContent(answer.getContent()));
    return Stream.of(parameters, sent, answered).flatMap(stream -> stream).filter(Objects::nonNull);
  }

  private static Stream<Schema> inContent(Content content) {
    return Stream.ofNullable(content)
        .flatMap(found -> found.getMediaTypes().values().stream())
        .map(MediaType::getSchema)
        .filter(Objects::nonNull);
  }

  /** The names that these schemas lead to. */
  private Set<String> reachable(Collection<Schema> roots) {
    Set<String> names = new TreeSet<>();
    Deque<Schema> waiting = new ArrayDeque<>(roots);
    while (!waiting.isEmpty()) {
      walk(
          waiting.pop(),
          schema -> {
            String name = referred(schema);
            if (name != null && names.add(name) && named().containsKey(name)) {
              waiting.push(named().get(name));
            }
          });
    }
    return names;
  }

  private static void walk(Schema root, Consumer<Schema> visitor) {
    Deque<Schema> waiting = new ArrayDeque<>();
    waiting.push(root);
    while (!waiting.isEmpty()) {
      Schema schema = waiting.pop();
      visitor.accept(schema);
      inside(schema).forEach(waiting::push);
    }
  }

  private static Stream<Schema> inside(Schema schema) {
    Map<String, Schema> properties = schema.getProperties();
    return Stream.of(
            properties == null ? Stream.<Schema>empty() : properties.values().stream(),
            Stream.ofNullable(schema.getItems()),
            Stream.ofNullable(schema.getAdditionalPropertiesSchema()),
            Stream.ofNullable(schema.getAllOf()).flatMap(Collection::stream),
            Stream.ofNullable(schema.getAnyOf()).flatMap(Collection::stream),
            Stream.ofNullable(schema.getOneOf()).flatMap(Collection::stream))
        .flatMap(stream -> stream);
  }
}
