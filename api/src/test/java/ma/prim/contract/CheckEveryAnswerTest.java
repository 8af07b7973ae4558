package ma.prim.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import java.util.List;
import ma.prim.testing.RegionFiles;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The guard stands between the tests and the service, and stops what the document does not say. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class CheckEveryAnswerTest {

  @Test
  void itIsInPlace() {
    Assertions.assertThat(RestAssured.filters()).hasAtLeastOneElementOfType(AnswerCheck.class);
  }

  @Test
  void aStatusThatIsNotDocumentedIsStopped() {
    whileTheDocumentIs(
        document -> at(document, "/paths/~1v1~1dictionaries/get/responses").remove("200"),
        "does not document the status 200");
  }

  @Test
  void aHeaderThatIsMissingIsStopped() {
    whileTheDocumentIs(
        document ->
            at(document, "/paths/~1v1~1dictionaries/get/responses/200/headers")
                .putObject("Location"),
        "the header Location is missing");
  }

  @Test
  void aFieldThatIsNotDocumentedIsStopped() {
    whileTheDocumentIs(
        document -> at(document, "/components/schemas/Dictionaries/properties").remove("needs"),
        "needs");
  }

  private static void whileTheDocumentIs(
      java.util.function.Consumer<ObjectNode> changed, String complaint) {
    List<Filter> usual = List.copyOf(RestAssured.filters());
    ObjectNode root = ServedDocument.read().root().deepCopy();
    changed.accept(root);
    RestAssured.replaceFiltersWith(List.of(new AnswerCheck(Document.of(root.toString()))));
    try {
      assertThatThrownBy(() -> given().get("/v1/dictionaries"))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining(complaint);
    } finally {
      RestAssured.replaceFiltersWith(usual);
    }
  }

  private static ObjectNode at(ObjectNode document, String place) {
    return (ObjectNode) document.at(place);
  }
}
