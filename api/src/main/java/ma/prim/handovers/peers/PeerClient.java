package ma.prim.handovers.peers;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import ma.prim.handovers.HandoversConfig;
import ma.prim.tenancy.RegionConfig.Peer;

/**
 * Speaks HTTP to the services of other regions. Their addresses come from tenant-config alone; a
 * redirect is an answer like any other, and never followed.
 */
@Singleton
public class PeerClient {
  private static final long LARGEST_ANSWER = 64 * 1024;

  private final HttpClient http;
  private final HandoversConfig config;
  private final OwnAddress own;

  PeerClient(HandoversConfig config, OwnAddress own) {
    this.config = config;
    this.own = own;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(config.connectTimeout())
            .build();
  }

  /**
   * What the other side said.
   *
   * @param retryAfter in seconds; 0 if it said nothing of it
   */
  public record Answer(int status, String body, long retryAfter) {}

  /**
   * @throws IOException if there is no answer
   */
  public Answer get(Peer peer, String path) throws IOException {
    return send(request(peer, path).GET().build());
  }

  /**
   * @throws IOException if there is no answer, which does not mean that nothing was done
   */
  public Answer post(Peer peer, String path, byte[] json) throws IOException {
    return send(
        request(peer, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(json))
            .build());
  }

  private HttpRequest.Builder request(Peer peer, String path) {
    String base = peer.url().orElseGet(own::url);
    return HttpRequest.newBuilder(URI.create(base + "/v1/regions/" + peer.region() + "/" + path))
        .timeout(config.answerTimeout())
        .header("Accept", "application/json");
  }

  private Answer send(HttpRequest request) throws IOException {
    try {
      HttpResponse<byte[]> answer =
          http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
      return new Answer(
          answer.statusCode(),
          new String(answer.body(), StandardCharsets.UTF_8),
          retryAfter(answer));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static long retryAfter(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,6}"))
        .map(Long::parseLong)
        .orElse(0L);
  }
}
