package ma.prim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The guard over every test's answers notices what it is there for. */
class AnswerSchemasTest {
  private static final String DOCUMENT =
      """
      {"components": {"schemas": {
        "Case": {"type": "object", "required": ["id"], "properties": {
          "id": {"type": "string", "format": "uuid"},
          "status": {"$ref": "#/components/schemas/Status"},
          "parent": {"description": "above", "$ref": "#/components/schemas/Case"}}},
        "Status": {"type": "string", "enum": ["active", "on_hold"]}}}}
      """;
  private static final String ID = "\"id\": \"0190f3a2-7c1e-7b7a-9f64-3a5d1c2b4e6f\"";

  @Test
  void aFieldThatIsNotDocumentedIsWrong() {
    assertThat(errors("{" + ID + ", \"surprise\": 1}")).isNotEmpty();
    assertThat(errors("{" + ID + ", \"parent\": {" + ID + ", \"surprise\": 1}}")).isNotEmpty();
  }

  @Test
  void aMissingFieldIsWrong() {
    assertThat(errors("{\"status\": \"active\"}")).isNotEmpty();
  }

  @Test
  void anotherWordOrFormIsWrong() {
    assertThat(errors("{" + ID + ", \"status\": \"ON_HOLD\"}")).isNotEmpty();
    assertThat(errors("{\"id\": \"17\"}")).isNotEmpty();
  }

  @Test
  void whatIsAsDocumentedIsRight() {
    assertThat(errors("{" + ID + ", \"status\": \"on_hold\", \"parent\": {" + ID + "}}")).isEmpty();
  }

  private static java.util.List<String> errors(String body) {
    return new AnswerSchemas(json(DOCUMENT))
        .errors(json("{\"$ref\": \"#/components/schemas/Case\"}"), json(body));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException malformed) {
      throw new AssertionError(malformed);
    }
  }
}
