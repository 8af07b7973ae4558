package ma.prim.institutions.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every line of the partners' guide is run, one after the other, as an engineer would. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class PartnerGuideTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
  private static final int LONGEST_SECONDS = 400;

  @Test
  void everyLineRuns(@TempDir Path folder) throws IOException, InterruptedException {
    StringBuilder script = new StringBuilder("set -euo pipefail\n");
    Matcher blocks = BLOCK.matcher(Files.readString(ROOT.resolve("docs/partner.md")));
    while (blocks.find()) {
      script.append(blocks.group(1));
    }
    script
        .append("grep -q pinged $RECEIVER/received\n")
        .append("api $API/me | jq -e '.code == \"invalid_token\"' > /dev/null\n")
        .append("jq -e '.credentials | length == 2' rotated.json > /dev/null\n")
        .append("jq -e '.secret.clientSecret | length > 40' rotated.json > /dev/null\n")
        .append("echo all of it\n");
    assertThat(run(script.toString(), folder)).endsWith("all of it\n");
  }

  private static String run(String script, Path folder) throws IOException, InterruptedException {
    String here = "http://localhost:" + RestAssured.port;
    Path file =
        Files.writeString(
            folder.resolve("guide.sh"),
            script
                .replace("http://localhost:8080", here)
                .replaceAll("\\b9000\\b", Integer.toString(freePort()))
                .replaceAll("\\b(client|rotated)\\.json", folder + "/$1.json"));
    ProcessBuilder command = new ProcessBuilder("bash", file.toString());
    command.directory(ROOT.toFile()).redirectErrorStream(true);
    command.redirectOutput(folder.resolve("output").toFile());
    command.environment().put("PRIM_URL", here);
    command.environment().put("PRIM_TENANT_CONFIG", RegionFiles.folder().toString());
    command.environment().put("PRIM_KEYCLOAK_URL", Tokens.keycloakUrl());
    Process running = command.start();
    assertThat(running.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
    String output = Files.readString(folder.resolve("output"));
    assertThat(running.exitValue()).as(output).isZero();
    return output;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
