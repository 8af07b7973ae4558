package ma.prim.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the service, asks whether it is ready until it and all of its regions are, and ends it. */
final class StartService {
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final Duration SETTLED = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofMillis(500)).build();
  private final HttpRequest readiness;
  private final List<String> command;
  private final File folder;

  /**
   * @param readiness its address
   * @param command that starts the service, with the environment of this program
   */
  StartService(String readiness, List<String> command, File folder) {
    this.readiness =
        HttpRequest.newBuilder(URI.create(readiness)).timeout(Duration.ofSeconds(2)).build();
    this.command = command;
    this.folder = folder;
  }

  /** Seconds until it was ready, processor time until then, and MiB resident after it has settled. */
  record Took(double seconds, double processorSeconds, long resident) {}

  Took once() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process service =
        new ProcessBuilder(command)
            .directory(folder)
            .redirectErrorStream(true)
            .redirectOutput(new File(folder, "start.log"))
            .start();
    try {
      Servers servers = new Servers(service.pid(), service.pid());
      while (!isReady()) {
        if (!service.isAlive() || System.nanoTime() - begun > LONGEST.toNanos()) {
          throw new IOException("the service is not ready: see " + folder + "/start.log");
        }
        Thread.sleep(20);
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      double used = servers.used().service().toMillis() / 1e3;
      Thread.sleep(SETTLED);
      return new Took(seconds, used, servers.residentMebibytes());
    } finally {
      service.destroy();
      service.waitFor(60, TimeUnit.SECONDS);
      service.destroyForcibly();
    }
  }

  private boolean isReady() throws InterruptedException {
    try {
      HttpResponse<byte[]> answer =
          client.send(readiness, HttpResponse.BodyHandlers.ofByteArray());
      return answer.statusCode() == 200 && regionsAreUp(new ObjectMapper().readTree(answer.body()));
    } catch (IOException notYet) {
      return false;
    }
  }

  private static boolean regionsAreUp(JsonNode health) {
    for (JsonNode check : health.path("checks")) {
      if (check.path("name").asText().equals("regions")) {
        boolean up = !check.path("data").isEmpty();
        for (JsonNode region : check.path("data")) {
          up &= region.asText().startsWith("UP");
        }
        return up;
      }
    }
    return false;
  }
}
