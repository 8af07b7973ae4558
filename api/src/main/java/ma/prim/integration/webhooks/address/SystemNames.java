package ma.prim.integration.webhooks.address;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The machine's own resolver, which is not waited for as long as it likes. */
@Singleton
@DefaultBean
class SystemNames implements NameService {
  private static final long PATIENCE_SECONDS = 4;

  @Override
  public List<InetAddress> addresses(String host) throws UnknownHostException {
    CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("names")
        .start(() -> {
          try {
            answer.complete(List.of(InetAddress.getAllByName(host)));
          } catch (UnknownHostException | RuntimeException unknown) {
            answer.completeExceptionally(unknown);
          }
        });
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException("interrupted");
    } catch (ExecutionException | TimeoutException e) {
      throw new UnknownHostException("no address of the host");
    }
  }
}
