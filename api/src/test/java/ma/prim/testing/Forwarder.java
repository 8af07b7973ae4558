package ma.prim.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A port of this machine that leads to a server, and that can be shut, silenced and opened again: a
 * network that fails.
 */
public final class Forwarder implements Closeable {
  private final String host;
  private final int target;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Map<String, AtomicInteger> counted = new ConcurrentHashMap<>();
  private volatile CountDownLatch silenced = new CountDownLatch(0);
  private volatile boolean losing;
  private ServerSocket listening;

  /** Shut until {@link #open()}. */
  public Forwarder(String host, int target) {
    this.host = host;
    this.target = target;
    try (ServerSocket free = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param url {@code jdbc:mysql://host:port}
   */
  public static Forwarder toMysql(String url) {
    String[] address = url.substring("jdbc:mysql://".length()).split(":", 2);
    return new Forwarder(address[0], Integer.parseInt(address[1]));
  }

  /**
   * @param url {@code http://host:port}
   */
  public static Forwarder toHttp(String url) {
    URI address = URI.create(url);
    return new Forwarder(address.getHost(), address.getPort());
  }

  /** The server as it is reached over this port. */
  public String httpUrl() {
    return "http://127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  public synchronized void open() {
    try {
      ServerSocket server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      listening = server;
      Thread.ofVirtual().start(() -> accept(server));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cuts every connection and refuses new ones. */
  public synchronized void shut() {
    quietly(listening);
    open.forEach(Forwarder::quietly);
    open.clear();
  }

  /**
   * Lets connections stand and new ones come, but no byte pass, until what is returned is closed: a
   * network that loses everything, where nobody is told that a server is away.
   */
  public Closeable silence() {
    silenced = new CountDownLatch(1);
    return silenced::countDown;
  }

  /**
   * Lets requests through and loses what is answered, until what is returned is closed; who asks is
   * cut off when an answer comes.
   */
  public Closeable loseAnswers() {
    losing = true;
    return () -> losing = false;
  }

  /** How often requests with this text have come since it was asked for the first time. */
  public int count(String text) {
    return counted.computeIfAbsent(text, first -> new AtomicInteger()).get();
  }

  @Override
  public void close() {
    silenced.countDown();
    shut();
  }

  private void accept(ServerSocket server) {
    while (!server.isClosed()) {
      try {
        Socket near = server.accept();
        Socket far = new Socket(host, target);
        open.add(near);
        open.add(far);
        Thread.ofVirtual().start(() -> pump(near, far, false, this::hear));
        Thread.ofVirtual().start(() -> pump(far, near, true, answer -> {}));
      } catch (IOException e) {
        // shut, or the server behind is away: then nobody is let through
      }
    }
  }

  private void pump(Socket from, Socket to, boolean answers, Consumer<String> heard) {
    byte[] some = new byte[16_384];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int length = in.read(some); length >= 0; length = in.read(some)) {
        silenced.await();
        if (losing && answers) {
          return;
        }
        heard.accept(new String(some, 0, length, StandardCharsets.ISO_8859_1));
        out.write(some, 0, length);
      }
    } catch (IOException e) {
      // one side has gone: so does the other
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      quietly(from);
      quietly(to);
    }
  }

  /** A request's first line is short, and comes in one piece. */
  private void hear(String part) {
    counted.forEach((text, times) -> {
      if (part.contains(text)) {
        times.incrementAndGet();
      }
    });
  }

  private static void quietly(Closeable closeable) {
    try {
      if (closeable != null) {
        closeable.close();
      }
    } catch (IOException e) {
      // it is closed then
    }
  }
}
