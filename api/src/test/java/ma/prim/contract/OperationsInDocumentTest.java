package ma.prim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import ma.prim.contract.Document.Described;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the document says of one operation of each kind, written by hand from the rules of the API.
 */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class OperationsInDocumentTest {
  private Document document;

  @BeforeEach
  void read() {
    document = ServedDocument.read();
  }

  @Test
  void aPublicListMayOnlyBeRefusedForItsParameters() {
    Described needs = document.operation("listNeeds");

    assertThat(statuses(needs))
        .contains("200", "400", "404")
        .doesNotContain("403", "409", "412", "413");
    assertThat(document.parameters(needs, "query")).contains("limit", "sort", "cursor", "count");
    assertThat(needs.json().at("/responses/200/content/application~1json/schema/$ref").asText())
        .isEqualTo("#/components/schemas/NeedPage");
  }

  @Test
  void aCreationAnswersWhereAndTakesAKey() {
    Described open = document.operation("openCase");

    assertThat(statuses(open))
        .contains("201", "409", "413", "415", "422")
        .doesNotContain("200", "412", "428");
    assertThat(headers(open, "201"))
        .contains(
            "Location",
            "ETag",
            "Idempotent-Replayed",
            "RateLimit",
            "RateLimit-Policy",
            "X-Request-Id");
    assertThat(document.parameters(open, "header"))
        .contains("Idempotency-Key")
        .doesNotContain("If-Match");
    assertThat(
            document.root().at("/components/schemas/NewCase/additionalProperties").asBoolean(true))
        .isFalse();
  }

  @Test
  void oneResourceHasAVersion() {
    Described one = document.operation("getCase");

    assertThat(statuses(one)).contains("200", "304", "404").doesNotContain("409", "422");
    assertThat(headers(one, "200")).contains("ETag");
    assertThat(document.parameters(one, "header")).contains("If-None-Match");
    assertThat(document.parameters(one, "query")).contains("include", "fields");
  }

  @Test
  void aPatchNeedsTheVersionAndRemovesByNull() {
    Described update = document.operation("updateCase");

    assertThat(statuses(update)).contains("200", "412", "415", "428").doesNotContain("422");
    assertThat(document.parameters(update, "header")).contains("If-Match");
    JsonNode patch = document.root().at("/components/schemas/CasePatch");
    assertThat(
            update
                .json()
                .at("/requestBody/content/application~1merge-patch+json/schema/$ref")
                .asText())
        .isEqualTo("#/components/schemas/CasePatch");
    assertThat(patch.has("required")).isFalse();
    assertThat(patch.at("/properties/summary/type").toString()).isEqualTo("[\"string\",\"null\"]");
    assertThat(patch.at("/properties/need/type").asText()).isEqualTo("string");
  }

  @Test
  void aVerbNeedsTheVersionAndMayComeAtTheWrongTime() {
    Described close = document.operation("closeCase");

    assertThat(statuses(close)).contains("200", "409", "412", "422", "428").doesNotContain("201");
    assertThat(headers(close, "200")).contains("ETag", "Idempotent-Replayed");
    assertThat(document.parameters(close, "header")).contains("If-Match", "Idempotency-Key");
  }

  @Test
  void aSearchCreatesNothing() {
    assertThat(statuses(document.operation("searchPeople")))
        .contains("200")
        .doesNotContain("201", "412");
  }

  @Test
  void aListTakesSeveralWordsOfAnEnumeration() {
    for (JsonNode parameter : document.operation("listCases").json().path("parameters")) {
      if (parameter.path("name").asText().equals("status")) {
        assertThat(parameter.at("/schema/type").asText()).isEqualTo("array");
        JsonNode words = document.follow(parameter.at("/schema/items")).path("enum");
        assertThat(words.toString()).contains("\"intake\"", "\"on_hold\"");
        return;
      }
    }
    throw new AssertionError("no parameter status");
  }

  @Test
  void anEnumerationInsideAClassIsNamedByBoth() {
    assertThat(document.root().at("/components/schemas/GuardianKind/enum").toString())
        .contains("\"none_known\"");
  }

  private static List<String> statuses(Described operation) {
    return names(operation.json().path("responses"));
  }

  private List<String> headers(Described operation, String status) {
    return names(document.follow(operation.json().path("responses").path(status)).path("headers"));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
