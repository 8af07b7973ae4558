package ma.prim.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import ma.prim.access.AccessMatrix;
import ma.prim.access.Role;
import ma.prim.access.Rule;

/**
 * The document as far as partners may call it: what the access matrix opens to them and to
 * everybody, with what those operations refer to and nothing else.
 */
@Singleton
class PartnerDocument {
  private static final String WHOLE = "<default>";
  private static final String COMPONENTS = "#/components/";

  private final OpenApiDocumentService documents;
  private final AccessMatrix matrix;
  private final ObjectMapper json;
  private volatile JsonNode known;

  PartnerDocument(OpenApiDocumentService documents, AccessMatrix matrix, ObjectMapper json) {
    this.documents = documents;
    this.matrix = matrix;
    this.json = json;
  }

  /** Made once: neither the document nor the matrix changes while the service runs. */
  JsonNode get() {
    if (known == null) {
      known = made();
    }
    return known;
  }

  private JsonNode made() {
    ObjectNode document = read();
    ObjectNode info = (ObjectNode) document.path("info");
    info.put("title", info.path("title").asText() + ": partners");
    Set<String> chapters = new TreeSet<>();
    keepOperations((ObjectNode) document.path("paths"), chapters);
    keepChapters(document, chapters);
    keepComponents(document);
    return document;
  }

  private ObjectNode read() {
    try {
      return (ObjectNode) json.readTree(documents.getDocument(WHOLE, Format.JSON));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keepOperations(ObjectNode paths, Set<String> chapters) {
    for (String path : names(paths)) {
      ObjectNode item = (ObjectNode) paths.path(path);
      boolean left = false;
      for (String verb : names(item)) {
        JsonNode operation = item.path(verb);
        if (!operation.has("operationId")) {
          continue;
        }
        if (isPartners(operation.path("operationId").asText())) {
          operation.path("tags").forEach(tag -> chapters.add(tag.asText()));
          left = true;
        } else {
          item.remove(verb);
        }
      }
      if (!left) {
        paths.remove(path);
      }
    }
  }

  private boolean isPartners(String operationId) {
    return matrix
        .find(operationId)
        .filter(rule -> rule.audience() != Rule.Audience.ROLES || rule.allows(Role.PARTNER))
        .isPresent();
  }

  private static void keepChapters(ObjectNode document, Set<String> chapters) {
    ArrayNode kept = document.arrayNode();
    document
        .path("tags")
        .forEach(tag -> {
          if (chapters.contains(tag.path("name").asText())) {
            kept.add(tag);
          }
        });
    document.set("tags", kept);
  }

  /** What the operations lead to, directly or through each other. */
  private static void keepComponents(ObjectNode document) {
    Set<String> used = new TreeSet<>();
    Deque<JsonNode> waiting = new ArrayDeque<>(List.of(document.path("paths")));
    while (!waiting.isEmpty()) {
      for (JsonNode reference : waiting.pop().findValues("$ref")) {
        String target = reference.asText();
        if (target.startsWith(COMPONENTS) && used.add(target)) {
          waiting.push(document.at(target.substring(1)));
        }
      }
    }
    JsonNode components = document.path("components");
    for (String kind : List.of("schemas", "responses", "parameters", "headers", "examples")) {
      if (components.path(kind) instanceof ObjectNode all) {
        names(all).stream()
            .filter(name -> !used.contains(COMPONENTS + kind + "/" + name))
            .forEach(all::remove);
      }
    }
  }

  private static List<String> names(ObjectNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
