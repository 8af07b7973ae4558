package ma.prim.bulk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Tokens;
import org.junit.jupiter.api.Test;

/** An import as server-sent events. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class FollowImportTest {
  private static final String MANAGER = "manager.nador";

  @Test
  void theStreamTellsHowFarItIsAndEndsWhenItWaits() throws Exception {
    List<String> lines = new ArrayList<>(List.of("group,familyName"));
    for (int i = 0; i < 450; i++) {
      lines.add("mre," + AnImport.aName());
    }
    AnImport one = AnImport.of(MANAGER, lines.toArray(String[]::new));
    List<String> told = followed(one, MANAGER);
    List<Integer> percents = new ArrayList<>();
    for (String line : told) {
      if (line.startsWith("data:")) {
        percents.add(new ObjectMapper().readTree(line.substring(5)).path("percent").asInt());
      }
    }
    assertThat(percents).isSorted().endsWith(100);
    assertThat(told).contains("event:progress");
    assertThat(told.stream().filter(line -> line.startsWith("data:")).reduce((a, b) -> b).get())
        .contains("\"status\":\"checked\"");
  }

  @Test
  void aForeignImportIsNotFollowed() throws Exception {
    AnImport one = AnImport.of(MANAGER, "group,familyName", "mre," + AnImport.aName());
    assertThat(asked(one, "manager.oujda").statusCode()).isEqualTo(404);
    assertThat(asked(one, "agent.nador").statusCode()).isEqualTo(403);
  }

  private static List<String> followed(AnImport one, String by) throws Exception {
    HttpResponse<String> answer = asked(one, by);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    return answer.body().lines().toList();
  }

  private static HttpResponse<String> asked(AnImport one, String by) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + one.path()))
            .timeout(Duration.ofSeconds(120))
            .header("Authorization", "Bearer " + Tokens.of(by))
            .header("Accept", "text/event-stream")
            .build();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
