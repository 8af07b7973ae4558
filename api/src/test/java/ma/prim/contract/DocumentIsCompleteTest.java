package ma.prim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import ma.prim.contract.Document.Described;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader of the document finds at every operation, however it came into the code. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class DocumentIsCompleteTest {
  private static final int A_SENTENCE = 20;

  private Document document;

  @BeforeEach
  void read() {
    document = ServedDocument.read();
  }

  @Test
  void everyOperationIsNamedAsAMethod() {
    assertThat(document.operations())
        .extracting(Described::id)
        .allMatch(id -> id.matches("[a-z]+([A-Z][a-z]+)*"))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyOperationSaysWhatItDoes() {
    assertThat(document.operations())
        .allSatisfy(operation -> {
          assertThat(operation.json().path("summary").asText()).isNotBlank();
          assertThat(operation.json().path("summary").asText()).doesNotEndWith(".");
          assertThat(operation.json().path("description").asText()).hasSizeGreaterThan(A_SENTENCE);
        });
  }

  @Test
  void everyOperationIsInOneChapterThatIsDescribed() {
    List<String> chapters = new ArrayList<>();
    document
        .root()
        .path("tags")
        .forEach(tag -> {
          assertThat(tag.path("description").asText()).isNotBlank();
          chapters.add(tag.path("name").asText());
        });
    assertThat(document.operations())
        .allSatisfy(operation ->
            assertThat(texts(operation.json().path("tags"))).hasSize(1).isSubsetOf(chapters));
  }

  @Test
  void everyOperationSaysWhetherATokenIsNeeded() {
    assertThat(document.operations())
        .allSatisfy(operation -> assertThat(operation.json().has("security")).isTrue());
  }

  @Test
  void everyOperationHasAnAnswerForSuccessAndProblemsForTheRest() {
    assertThat(document.operations())
        .allSatisfy(operation -> {
          Map<String, JsonNode> answers = new java.util.TreeMap<>();
          operation
              .json()
              .path("responses")
              .properties()
              .forEach(answer -> answers.put(answer.getKey(), document.follow(answer.getValue())));
          assertThat(answers.keySet()).anyMatch(status -> status.startsWith("2"));
          assertThat(answers.keySet())
              .contains("400", "401", "406", "429", "500", "503")
              .allMatch(status -> status.matches("2..|304|[45].."));
          answers.forEach((status, answer) -> {
            assertThat(answer.path("description").asText()).isNotBlank();
            if (status.matches("[45]..")) {
              assertThat(answer.at("/content/application~1problem+json/schema/$ref").asText())
                  .isEqualTo("#/components/schemas/Problem");
              assertThat(answer.at("/content/application~1problem+json/examples")).isNotEmpty();
            }
          });
        });
  }

  @Test
  void everyBodyHasAnExample() {
    assertThat(document.operations())
        .allSatisfy(operation -> {
          for (JsonNode body : bodies(operation)) {
            assertThat(body.has("example") || body.has("examples")).isTrue();
          }
        });
  }

  @Test
  void everyParameterIsDescribed() {
    assertThat(document.operations())
        .allSatisfy(operation -> {
          for (JsonNode parameter : operation.json().path("parameters")) {
            JsonNode found = document.follow(parameter);
            assertThat(found.path("description").asText())
                .as(found.path("name").asText())
                .isNotBlank();
          }
        });
  }

  @Test
  void everyPathParameterIsListed() {
    assertThat(document.operations())
        .allSatisfy(operation ->
            assertThat(operation.path())
                .satisfies(path ->
                    assertThat(document.parameters(operation, "path"))
                        .allMatch(name -> path.contains("{" + name + "}"))
                        .hasSize((int) path.chars().filter(letter -> letter == '{').count())));
  }

  @Test
  void everyFieldIsInCamelCase() {
    for (Map.Entry<String, JsonNode> schema :
        document.root().at("/components/schemas").properties()) {
      assertThat(names(schema.getValue().path("properties")))
          .as(schema.getKey())
          .allMatch(name -> name.matches("[a-z]+([A-Z]?[a-z0-9]+)*"));
    }
  }

  @Test
  void everyEnumerationIsOfLowerCaseWords() {
    for (JsonNode words : document.root().findValues("enum")) {
      assertThat(texts(words)).allMatch(word -> word.matches("[a-z][a-z0-9_]*"));
    }
  }

  @Test
  void noSchemaIsThereThatNobodyUses() {
    String text = document.root().toString();
    assertThat(names(document.root().at("/components/schemas")))
        .allMatch(name -> text.contains("\"#/components/schemas/" + name + "\""));
  }

  private List<JsonNode> bodies(Described operation) {
    List<JsonNode> bodies = new ArrayList<>();
    operation.json().at("/requestBody/content").forEach(bodies::add);
    operation.json().path("responses").properties().stream()
        .filter(answer -> answer.getKey().startsWith("2"))
        .forEach(answer -> answer.getValue().path("content").forEach(bodies::add));
    return bodies;
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
