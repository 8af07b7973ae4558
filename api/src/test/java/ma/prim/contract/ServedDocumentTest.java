package ma.prim.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ServedDocumentTest {

  @Test
  void anybodyReadsItAsJson() {
    given()
        .accept("application/json")
        .get("/openapi")
        .then()
        .statusCode(200)
        .contentType(startsWith("application/json"))
        .body("openapi", startsWith("3.1"))
        .body("info.title", equalTo("PRIM"))
        .body("info.license.name", equalTo("Apache-2.0"));
  }

  @Test
  void asYamlItSaysTheSame() throws IOException {
    String yaml = given().get("/openapi").then().statusCode(200).extract().asString();

    JsonNode read = new YAMLMapper().readTree(yaml);

    assertThat(read).isEqualTo(ServedDocument.read().root());
  }
}
