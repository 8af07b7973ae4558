package ma.prim.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A port of this machine that leads to a server, and that can be shut and opened again: a network
 * that fails.
 */
public final class Forwarder implements Closeable {
  private final String host;
  private final int target;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
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

  @Override
  public void close() {
    shut();
  }

  private void accept(ServerSocket server) {
    while (!server.isClosed()) {
      try {
        Socket near = server.accept();
        Socket far = new Socket(host, target);
        open.add(near);
        open.add(far);
        Thread.ofVirtual().start(() -> pump(near, far));
        Thread.ofVirtual().start(() -> pump(far, near));
      } catch (IOException e) {
        // shut, or the server behind is away: then nobody is let through
      }
    }
  }

  private static void pump(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException e) {
      // one side has gone: so does the other
    } finally {
      quietly(from);
      quietly(to);
    }
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
