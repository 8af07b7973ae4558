package ma.prim.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Many requests that are on their way at the same moment, each on a line of its own. */
public final class Crowd {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
  private static final int TRIES = 5;

  private final String username;
  private final List<HttpRequest> requests = new ArrayList<>();

  private Crowd(String username) {
    this.username = username;
  }

  public static Crowd of(String username) {
    return new Crowd(username);
  }

  /** One request more; without a body for null. */
  public Crowd post(String path, Object body) {
    try {
      HttpRequest.BodyPublisher content =
          body == null
              ? HttpRequest.BodyPublishers.noBody()
              : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
      requests.add(
          HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
              .timeout(LONGEST_WAIT)
              .version(HttpClient.Version.HTTP_1_1)
              .header("Authorization", "Bearer " + Tokens.of(username))
              .header("Content-Type", "application/json")
              .header("If-Match", "*")
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .POST(content)
              .build());
      return this;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The statuses of the answers, in the order of the requests. */
  public List<Integer> send() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      List<CompletableFuture<HttpResponse<Void>>> running =
          requests.stream().map(one -> sent(client, one, TRIES)).toList();
      return running.stream().map(CompletableFuture::join).map(HttpResponse::statusCode).toList();
    }
  }

  /**
   * A line that was cut (the tests' service does it after two seconds without a byte, which a busy
   * machine is soon) is no answer: the same request goes out again, with its key.
   */
  private static CompletableFuture<HttpResponse<Void>> sent(
      HttpClient client, HttpRequest one, int tries) {
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(one, HttpResponse.BodyHandlers.discarding());
    return tries == 1 ? answer : answer.exceptionallyCompose(cut -> sent(client, one, tries - 1));
  }
}
