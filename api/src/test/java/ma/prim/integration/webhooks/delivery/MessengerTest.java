package ma.prim.integration.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import ma.prim.integration.webhooks.DeliveryFailure;
import ma.prim.integration.webhooks.address.Target;
import ma.prim.integration.webhooks.delivery.Messenger.Answer;
import ma.prim.testing.AReceiver;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How one message leaves: to the address that was checked, under the name that was given. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
@Timeout(60)
class MessengerTest {
  private static final String HOST = "hooks.partner.example";
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

  @Inject Messenger messenger;
  @TempDir Path folder;

  @Test
  void theCheckedAddressIsConnectedToUnderTheHostsName() throws Exception {
    try (AReceiver receiver = AReceiver.started()) {
      int port = URI.create(receiver.url()).getPort();
      Answer answer = send("http://" + HOST + ":" + port + "/hooks?a=b", HERE);
      assertThat(answer.status()).isEqualTo(204);
      assertThat(receiver.messages().getFirst().header("Host")).isEqualTo(HOST + ":" + port);
      assertThat(receiver.messages().getFirst().path()).isEqualTo("/hooks?a=b");
    }
  }

  @Test
  void theHostsNameIsAskedForInTheHandshake() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, HERE)) {
      CompletableFuture<String> hello = new CompletableFuture<>();
      Thread.ofVirtual()
          .start(() -> {
            try (Socket socket = server.accept();
                InputStream bytes = socket.getInputStream()) {
              byte[] first = new byte[2048];
              int read = bytes.read(first);
              hello.complete(new String(first, 0, read, StandardCharsets.ISO_8859_1));
            } catch (java.io.IOException e) {
              hello.completeExceptionally(e);
            }
          });
      Answer answer = send("https://" + HOST + ":" + server.getLocalPort() + "/", HERE);
      assertThat(answer.failure()).isNotNull();
      assertThat(hello.get(10, TimeUnit.SECONDS)).contains(HOST);
    }
  }

  @Test
  void aCertificateThatNobodyKnownHasSignedIsRefused() throws Exception {
    HttpsServer server = withOwnCertificate();
    try {
      Answer answer = send("https://" + HOST + ":" + server.getAddress().getPort() + "/", HERE);
      assertThat(answer.failure()).isEqualTo(DeliveryFailure.CERTIFICATE);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void whereNobodyListensTheNextAddressIsTried() throws Exception {
    try (AReceiver receiver = AReceiver.started()) {
      int port = URI.create(receiver.url()).getPort();
      InetAddress nobody = InetAddress.ofLiteral("127.0.0.77");
      assertThat(send("http://" + HOST + ":" + port + "/", nobody).failure())
          .isEqualTo(DeliveryFailure.CONNECTION);
      assertThat(send("http://" + HOST + ":" + port + "/", nobody, HERE).status()).isEqualTo(204);
    }
  }

  @Test
  void whoDoesNotAnswerIsGivenUpInTime() throws Exception {
    try (AReceiver receiver = AReceiver.started()) {
      receiver.answering(any -> AReceiver.Answer.of(204).after(Duration.ofSeconds(30)));
      int port = URI.create(receiver.url()).getPort();
      long begun = System.nanoTime();
      assertThat(send("http://" + HOST + ":" + port + "/", HERE).failure())
          .isEqualTo(DeliveryFailure.TIMEOUT);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    }
  }

  @Test
  void anAnswerWithoutEndIsCut() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, HERE)) {
      CompletableFuture<Boolean> cut = new CompletableFuture<>();
      Thread.ofVirtual()
          .start(() -> {
            try (Socket socket = server.accept()) {
              // an answer that is there before its question is none
              socket.getInputStream().read();
              socket
                  .getOutputStream()
                  .write(
                      "HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n"
                          .getBytes(StandardCharsets.US_ASCII));
              byte[] flood = new byte[65_536];
              while (true) {
                socket.getOutputStream().write(flood);
              }
            } catch (java.io.IOException e) {
              cut.complete(true);
            }
          });
      assertThat(send("http://" + HOST + ":" + server.getLocalPort() + "/", HERE).status())
          .isEqualTo(200);
      assertThat(cut.get(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  private Answer send(String url, InetAddress... addresses) throws InterruptedException {
    return messenger.send(
        new Target(URI.create(url), List.of(addresses)), Map.of("webhook-id", "x"), "{}");
  }

  private HttpsServer withOwnCertificate() throws Exception {
    Path file = folder.resolve("own.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + HOST,
                "-ext",
                "SAN=dns:" + HOST,
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                file.toString())
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream bytes = Files.newInputStream(file)) {
      keys.load(bytes, "changeit".toCharArray());
    }
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(keys, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    HttpsServer server = HttpsServer.create(new InetSocketAddress(HERE, 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext("/", exchange -> exchange.sendResponseHeaders(204, -1));
    server.start();
    return server;
  }
}
