package ma.prim.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The tokens of officers, renewed beside the load before they end. */
final class Tokens implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int RENEW_SECONDS = 120;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI signIn;
  private final String password;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final ScheduledExecutorService renewing =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  /**
   * @param signIn where the region's realm gives tokens
   */
  Tokens(String signIn, String password) {
    this.signIn = URI.create(signIn);
    this.password = password;
    renewing.scheduleAtFixedRate(
        () -> tokens.replaceAll((officer, old) -> fetch(officer)),
        RENEW_SECONDS, RENEW_SECONDS, TimeUnit.SECONDS);
  }

  /** Signs the agents of cells in before they ask: nobody waits for it while times are taken. */
  Tokens withAgents(List<FillRegion.Cell> cells) {
    cells.forEach(cell -> of("agent." + cell.slug()));
    return this;
  }

  String of(String officer) {
    return tokens.computeIfAbsent(officer, this::fetch);
  }

  private String fetch(String officer) {
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(signIn)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(
                      BodyPublishers.ofString(
                          "grant_type=password&client_id=" + RealmOfficers.CLIENT + "&password="
                              + password + "&username=" + officer))
                  .build(),
              BodyHandlers.ofString());
      JsonNode body = JSON.readTree(answer.body());
      if (answer.statusCode() != 200) {
        throw new IOException("no token for " + officer + ": " + body);
      }
      return body.path("access_token").asText();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(ended);
    }
  }

  @Override
  public void close() {
    renewing.shutdownNow();
    http.close();
  }
}
