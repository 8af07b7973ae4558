package ma.prim.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.ConfigProvider;

/** The document that the running service serves; read once. */
final class ServedDocument {
  private static Document read;

  private ServedDocument() {}

  static synchronized Document read() {
    if (read == null) {
      read = Document.of(fetch());
    }
    return read;
  }

  private static String fetch() {
    URI service = ConfigProvider.getConfig().getValue("test.url", URI.class);
    HttpRequest request = HttpRequest.newBuilder(service.resolve("/openapi?format=json")).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
