package ma.prim.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** A manager of a cell, who signs in again before her token ends. */
final class Manager {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration A_TOKEN = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;
  private final String signIn;
  private final String name;
  private String token;
  private Instant until = Instant.EPOCH;

  /**
   * @param address of the region
   * @param signIn where its realm gives tokens
   */
  Manager(String address, String signIn, String name) {
    this.address = address;
    this.signIn = signIn;
    this.name = name;
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return read(client.send(to(path).GET().build(), BodyHandlers.ofByteArray()));
  }

  JsonNode post(String path, String type, byte[] body) throws IOException, InterruptedException {
    return read(
        client.send(
            to(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)).build(),
            BodyHandlers.ofByteArray()));
  }

  /** An answer as it comes. */
  InputStream stream(String path) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        client.send(to(path).GET().build(), BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + " from " + path);
    }
    return answer.body();
  }

  private static JsonNode read(HttpResponse<byte[]> answer) throws IOException {
    JsonNode body = JSON.readTree(answer.body());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(answer.statusCode() + " " + body);
    }
    return body;
  }

  private HttpRequest.Builder to(String path) throws IOException, InterruptedException {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + token());
  }

  private String token() throws IOException, InterruptedException {
    if (Instant.now().isAfter(until)) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(signIn))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(
                  BodyPublishers.ofString(
                      "grant_type=password&client_id=prim-cli&password=prim&username=" + name))
              .build();
      token = read(client.send(request, BodyHandlers.ofByteArray())).path("access_token").asText();
      until = Instant.now().plus(A_TOKEN);
    }
    return token;
  }
}
