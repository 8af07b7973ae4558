package ma.prim.integration.webhooks.delivery;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import ma.prim.integration.webhooks.DeliveryFailure;
import ma.prim.integration.webhooks.WebhooksConfig;
import ma.prim.integration.webhooks.address.Target;

/**
 * Posts one message to an address that was checked: the connection is made to it, while the request
 * and the certificate's check keep the host's name. Nothing is followed, no body is kept.
 */
@Singleton
class Messenger {
  /** What is read of an answer before the connection is cut: it would be used again else. */
  private static final int LONGEST_ANSWER = 65_536;

  private static final int LARGEST_HEADERS = 16_384;
  private static final int MOST_CONNECTIONS = 256;
  private static final long BODY_MILLIS = 5000;
  private static final int IDLE_SECONDS = 30;

  private final Vertx vertx;
  private final WebhooksConfig config;
  private final HttpClient client;

  Messenger(Vertx vertx, WebhooksConfig config) {
    this.vertx = vertx;
    this.config = config;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                // Of one address; how many messages a webhook has under way is bounded elsewhere.
                .setMaxPoolSize(MOST_CONNECTIONS)
                .setKeepAliveTimeout(IDLE_SECONDS)
                .setMaxHeaderSize(LARGEST_HEADERS)
                .setVerifyHost(true));
  }

  /**
   * What an address answered.
   *
   * @param status 0 if it did not
   * @param failure why it did not; null if it did
   */
  record Answer(int status, String retryAfter, DeliveryFailure failure) {
    static Answer none(DeliveryFailure why) {
      return new Answer(0, null, why);
    }
  }

  @PreDestroy
  void close() {
    client.close();
  }

  /** Blocks the calling thread, which is a virtual one, no longer than the configuration says. */
  Answer send(Target target, Map<String, String> headers, String body) throws InterruptedException {
    long end = System.nanoTime() + config.timeout().toNanos();
    Answer answer = Answer.none(DeliveryFailure.CONNECTION);
    for (InetAddress address : target.addresses()) {
      Attempt attempt = new Attempt();
      answer = attempt.send(target, address, headers, body, end - System.nanoTime());
      if (attempt.connected || answer.failure() == DeliveryFailure.TIMEOUT) {
        return answer; // another address only where there was nobody at this one
      }
    }
    return answer;
  }

  private final class Attempt {
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private volatile HttpClientRequest request;
    private volatile boolean connected;
    private volatile boolean over;

    private Answer send(
        Target target, InetAddress address, Map<String, String> headers, String body, long nanos)
        throws InterruptedException {
      RequestOptions options =
          new RequestOptions()
              .setMethod(HttpMethod.POST)
              .setServer(
                  SocketAddress.inetSocketAddress(new InetSocketAddress(address, target.port())))
              .setHost(target.url().getHost())
              .setPort(target.port())
              .setSsl(target.encrypted())
              .setURI(target.request());
      headers.forEach(options::putHeader);
      client
          .request(options)
          .onFailure(answer::completeExceptionally)
          .onSuccess(made -> begin(made, body));
      try {
        return answer.get(Math.max(nanos, 1), TimeUnit.NANOSECONDS);
      } catch (TimeoutException late) {
        return Answer.none(DeliveryFailure.TIMEOUT);
      } catch (ExecutionException failed) {
        return Answer.none(why(failed.getCause()));
      } finally {
        over = true;
        if (!answer.isDone() && request != null) {
          request.reset();
        }
      }
    }

    private void begin(HttpClientRequest made, String body) {
      request = made;
      connected = true;
      if (over) {
        made.reset();
        return;
      }
      made.response().onFailure(answer::completeExceptionally).onSuccess(this::answered);
      made.send(Buffer.buffer(body));
    }

    /** The status says all; the rest is read only so that the connection can be used again. */
    private void answered(HttpClientResponse response) {
      long timer = vertx.setTimer(BODY_MILLIS, any -> request.reset());
      int[] read = {0};
      response.handler(part -> {
        read[0] += part.length();
        if (read[0] > LONGEST_ANSWER) {
          request.reset();
        }
      });
      response.endHandler(any -> vertx.cancelTimer(timer));
      response.exceptionHandler(any -> vertx.cancelTimer(timer));
      answer.complete(new Answer(response.statusCode(), response.getHeader("Retry-After"), null));
    }
  }

  private static DeliveryFailure why(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return DeliveryFailure.CERTIFICATE;
      }
    }
    return DeliveryFailure.CONNECTION;
  }
}
