package ma.prim.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

/** A screen can name every word of every enumeration. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class EnumerationsInDictionariesTest {

  @Test
  void everyEnumerationOfTheDocumentHasItsLabels() throws IOException {
    List<List<String>> labelled = new ArrayList<>();
    JsonNode dictionaries = new ObjectMapper().readTree(given().get("/v1/dictionaries").asString());
    for (JsonNode enumeration : dictionaries.path("enumerations")) {
      labelled.add(enumeration.findValuesAsText("code"));
    }

    JsonNode schemas = ServedDocument.read().root().at("/components/schemas");
    for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
      List<String> words = new ArrayList<>();
      schema.getValue().path("enum").forEach(word -> words.add(word.asText()));
      if (!words.isEmpty()) {
        assertThat(labelled).as(schema.getKey()).contains(words);
      }
    }
  }
}
