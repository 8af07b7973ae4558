package ma.prim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ma.prim.access.Scope;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

/** The document as partners read it. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class PartnerDocumentTest {

  @Test
  void itHasWhatPartnersMayCallAndNothingElse() throws IOException {
    List<String> operations = new ArrayList<>();
    document()
        .path("paths")
        .forEach(item ->
            item.forEach(operation -> {
              if (operation.has("operationId")) {
                operations.add(operation.path("operationId").asText());
              }
            }));
    assertThat(operations)
        .contains(
            "getMe", "getRegion", "getDictionaries", "getInstitution", "rotateClient", "getClient")
        .doesNotContain(
            "createInstitution", "createClient", "listCases", "openCase", "getPerson", "listUsers");
  }

  @Test
  void everyReferenceLeadsSomewhereAndNothingIsLeftOver() throws IOException {
    JsonNode document = document();
    List<String> references = document.findValuesAsText("$ref");
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    for (String kind : List.of("schemas", "responses")) {
      document
          .at("/components/" + kind)
          .fieldNames()
          .forEachRemaining(
              name -> assertThat(references).contains("#/components/" + kind + "/" + name));
    }
    assertThat(document.at("/components/schemas/Case").isMissingNode()).isTrue();
    assertThat(document.at("/components/securitySchemes/token").isMissingNode()).isFalse();
  }

  @Test
  void itSaysWhichScopeAMachineNeeds() throws IOException {
    JsonNode rotate =
        document()
            .at(
                "/paths/~1v1~1regions~1{region}~1institutions~1{id}~1clients~1{client}~1rotate/post");
    assertThat(rotate.path("description").asText()).contains("`referrals:read`");
    assertThat(rotate.path("x-scopes")).hasSize(Scope.values().length);
  }

  private static JsonNode document() throws IOException {
    Response answer = Api.anonymous().get("/openapi/partner");
    answer.then().statusCode(200);
    return new ObjectMapper().readTree(answer.asByteArray());
  }
}
