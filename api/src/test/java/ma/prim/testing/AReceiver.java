package ma.prim.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.awaitility.Awaitility;

/** A partner's server on this machine: keeps what it is sent, answers as it is told. */
public final class AReceiver implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpServer server;
  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private volatile Function<Message, Answer> behaviour = any -> Answer.of(204);

  private AReceiver(HttpServer server) {
    this.server = server;
  }

  public static AReceiver started() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
      AReceiver receiver = new AReceiver(server);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", receiver::receive);
      server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A message as it came.
   *
   * @param at nanoseconds of this machine's own count
   */
  public record Message(String path, Map<String, List<String>> headers, String body, long at) {
    public String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().getFirst())
          .findFirst()
          .orElse(null);
    }

    /** The event's id. */
    public String id() {
      return header("webhook-id");
    }

    public JsonNode event() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    public String subject() {
      return event().path("subject").textValue();
    }

    public String type() {
      return event().path("type").textValue();
    }

    /** Whether the published library takes it for genuine. */
    public boolean isSignedWith(String secret) {
      try {
        new Webhook(secret).verify(body, headers);
        return true;
      } catch (Exception refused) {
        return false;
      }
    }
  }

  /** What it answers, and after how long. */
  public record Answer(int status, Map<String, String> headers, Duration delay) {
    public static Answer of(int status) {
      return new Answer(status, Map.of(), Duration.ZERO);
    }

    public Answer with(String header, String value) {
      return new Answer(status, Map.of(header, value), delay);
    }

    public Answer after(Duration delay) {
      return new Answer(status, headers, delay);
    }
  }

  public AReceiver answering(int status) {
    return answering(any -> Answer.of(status));
  }

  public AReceiver answering(Function<Message, Answer> behaviour) {
    this.behaviour = behaviour;
    return this;
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/hooks";
  }

  public List<Message> messages() {
    return List.copyOf(messages);
  }

  public List<Message> about(String subject) {
    return messages.stream().filter(message -> subject.equals(message.subject())).toList();
  }

  /** As soon as there are so many about it. */
  public List<Message> await(String subject, int number) {
    Awaitility.await(number + " messages about " + subject)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> about(subject).size() >= number);
    return about(subject);
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Message message =
          new Message(
              exchange.getRequestURI().toString(),
              Map.copyOf(exchange.getRequestHeaders()),
              body,
              System.nanoTime());
      messages.add(message);
      Answer answer = behaviour.apply(message);
      Thread.sleep(answer.delay());
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(answer.status(), -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
