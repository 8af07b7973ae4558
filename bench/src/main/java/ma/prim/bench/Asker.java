package ma.prim.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

/**
 * Sends requests to a service or to its floor. Vert.x's client, since it takes a small part of the
 * processors that it shares with what is measured.
 */
final class Asker implements AutoCloseable {
  private static final int CONNECTIONS = 256;
  private static final int PATIENCE_MILLIS = 60_000;

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client =
      vertx.createHttpClient(
          new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(CONNECTIONS));
  private final String address;
  private final Tokens tokens;

  /**
   * @param address of the region
   */
  Asker(String address, Tokens tokens) {
    this.address = address;
    this.tokens = tokens;
  }

  /** What came back, whole. */
  record Answer(int status, Buffer body) {
    boolean isGood() {
      return status / 100 == 2;
    }
  }

  Future<Answer> send(Ask ask) {
    return client
        .request(
            new RequestOptions()
                .setMethod(HttpMethod.valueOf(ask.method()))
                .setTimeout(PATIENCE_MILLIS)
                .setAbsoluteURI(address + ask.path()))
        .compose(request -> {
          request.putHeader("Authorization", "Bearer " + tokens.of(ask.officer()));
          if (ask.body() == null) {
            return request.send();
          }
          request.putHeader("Content-Type", "application/json").putHeader("If-Match", "*");
          return request.send(ask.body());
        })
        .compose(answer -> answer.body().map(body -> new Answer(answer.statusCode(), body)));
  }

  /** Waits for the answer. */
  Answer ask(Ask ask) {
    return send(ask).toCompletionStage().toCompletableFuture().join();
  }

  @Override
  public void close() {
    client.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
