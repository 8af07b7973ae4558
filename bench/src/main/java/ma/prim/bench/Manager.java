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

/** A manager of a cell. */
final class Manager {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;
  private final Tokens tokens;
  private final String name;

  /**
   * @param address of the region
   */
  Manager(String address, Tokens tokens, String name) {
    this.address = address;
    this.tokens = tokens;
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

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + tokens.of(name));
  }
}
