package ma.prim.integration.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ma.prim.testing.Tokens;
import org.jboss.logging.Logger;

/** A client that reads the stream line by line as the lines come. */
final class AStream implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Logger LOG = Logger.getLogger(AStream.class);
  private static final String END = "\u0000end";
  private static final int PATIENCE_SECONDS = 30;

  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpResponse<Stream<String>> answer;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  private AStream(HttpRequest request) throws InterruptedException {
    try {
      answer = http.send(request, BodyHandlers.ofLines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::read);
  }

  /**
   * @param lastEvent the Last-Event-ID; null for none
   */
  static AStream of(String user, String path, String lastEvent) throws InterruptedException {
    return withToken(Tokens.of(user), path, lastEvent);
  }

  static AStream withToken(String token, String path, String lastEvent)
      throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
            .header("Accept", "text/event-stream")
            .header("Authorization", "Bearer " + token);
    if (lastEvent != null) {
      request.header("Last-Event-ID", lastEvent);
    }
    return new AStream(request.build());
  }

  HttpResponse<Stream<String>> answer() {
    return answer;
  }

  /** The next line that begins like this; what comes before it is passed over. */
  String next(String beginning) throws InterruptedException {
    String line = take();
    while (!line.startsWith(beginning)) {
      if (line.equals(END)) {
        throw new AssertionError("the stream ended before " + beginning);
      }
      line = take();
    }
    return line.substring(beginning.length()).strip();
  }

  JsonNode nextEvent() throws InterruptedException {
    try {
      return JSON.readTree(next("data:"));
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON in the stream", e);
    }
  }

  void awaitEnd() throws InterruptedException {
    String line = take();
    while (!line.equals(END)) {
      line = take();
    }
  }

  private String take() throws InterruptedException {
    String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (line == null) {
      throw new AssertionError("nothing came for " + PATIENCE_SECONDS + " s");
    }
    return line;
  }

  private void read() {
    try (Stream<String> all = answer.body()) {
      all.forEach(lines::add);
    } catch (UncheckedIOException cut) {
      LOG.debug("the stream was cut", cut);
    } finally {
      lines.add(END);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
