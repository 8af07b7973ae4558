package ma.prim.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A partner's server that notes when each event came, and answers at once or hangs. */
final class Hook implements AutoCloseable {
  private static final long FOREVER_SECONDS = 60;

  private final HttpServer server;
  private final Map<String, Long> received = new ConcurrentHashMap<>();

  Hook(boolean hanging) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 1024);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          long now = System.nanoTime();
          received.putIfAbsent(exchange.getRequestHeaders().getFirst("webhook-id"), now);
          exchange.getRequestBody().readAllBytes();
          if (hanging) {
            pause();
          }
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/hooks";
  }

  /** When an event came first; null if it has not. */
  Long receivedAt(String event) {
    return received.get(event);
  }

  int size() {
    return received.size();
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(FOREVER_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
