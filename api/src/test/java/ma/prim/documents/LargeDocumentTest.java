package ma.prim.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import ma.prim.testing.ACase;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A document of the largest size passes through the service. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class LargeDocumentTest {
  private static final String OFFICER = "agent.nador";
  private static final int LARGEST = 26_214_400;
  private static final int AT_ONCE = 16_384;

  private static final byte[] PAGE =
      "0123456789abcdef".repeat(1024).getBytes(StandardCharsets.US_ASCII);

  @Test
  void itIsReceivedAndHandedOut() throws IOException {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    String path = matter.path() + "/documents/" + sent(matter);
    HttpURLConnection read = line(path + "/content");
    assertThat(read.getResponseCode()).isEqualTo(200);
    assertThat(read.getContentLengthLong()).isEqualTo(LARGEST);
    long size = 0;
    try (InputStream bytes = read.getInputStream()) {
      byte[] buffer = new byte[AT_ONCE];
      for (int more = bytes.read(buffer); more >= 0; more = bytes.read(buffer)) {
        size += more;
      }
    }
    assertThat(size).isEqualTo(LARGEST);
  }

  @Test
  void otherBodiesStaySmall() {
    ACase.openedBySomebodyAt(OFFICER)
        .given("notes", java.util.Map.of("text", "x".repeat(2_000_000)), OFFICER)
        .then()
        .statusCode(413);
  }

  private static String sent(ACase.Opened matter) throws IOException {
    HttpURLConnection line = line(matter.path() + "/documents");
    line.setRequestMethod("POST");
    line.setDoOutput(true);
    line.setFixedLengthStreamingMode(LARGEST);
    line.setRequestProperty("Content-Type", "application/pdf");
    line.setRequestProperty("Content-Disposition", "attachment; filename=large.pdf");
    try (var out = line.getOutputStream()) {
      byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
      out.write(head);
      for (int left = LARGEST - head.length; left > 0; left -= PAGE.length) {
        out.write(PAGE, 0, Math.min(left, PAGE.length));
      }
    }
    assertThat(line.getResponseCode()).isEqualTo(201);
    return Api.as(OFFICER).get(matter.path() + "/documents").path("items[0].id");
  }

  private static HttpURLConnection line(String path) throws IOException {
    int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    HttpURLConnection line =
        (HttpURLConnection) URI.create("http://localhost:" + port + path).toURL().openConnection();
    line.setRequestProperty("Authorization", "Bearer " + Tokens.of(OFFICER));
    line.setReadTimeout(60_000);
    return line;
  }
}
