package ma.prim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Stream;
import ma.prim.contract.Document.Described;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every PATCH takes one media type and says which: a merge patch, or a piece of an upload. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class PatchMediaTypeTest {
  private static final String NOBODYS = "0190ffff-0000-7000-8000-000000000001";

  @Test
  void anyOtherIsRefused() {
    SoftAssertions all = new SoftAssertions();
    int asked = 0;
    for (Described operation : ServedDocument.read().operations()) {
      if (operation.method().equals("patch")) {
        String path = operation.path().replace("{region}", "oriental");
        Response answer = askedByWhoMay(path.replaceAll("\\{[^}]+}", NOBODYS));
        all.assertThat(answer.statusCode()).as(operation.toString()).isEqualTo(415);
        all.assertThat(answer.header("Accept-Patch"))
            .as(operation.toString())
            .isEqualTo(
                operation.id().equals("appendToCaseUpload")
                    ? "application/offset+octet-stream"
                    : "application/merge-patch+json");
        asked++;
      }
    }
    all.assertAll();
    assertThat(asked).isPositive();
  }

  private static Response askedByWhoMay(String path) {
    return Stream.of("manager.nador", "coordinator.oriental", "admin.oriental")
        .map(user ->
            Api.as(user)
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{}")
                .patch(path))
        .filter(answer -> answer.statusCode() != 403)
        .findFirst()
        .orElseThrow();
  }
}
